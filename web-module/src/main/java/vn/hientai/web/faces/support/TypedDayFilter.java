package vn.hientai.web.faces.support;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Days in plain forms are typed as people write them, 22/11/2026, in every browser; pages read them as 2026-11-22, as in
 * addresses that are saved and sent. What is no day of the calendar reaches the page as it was typed, which then says so.
 */
@WebFilter("/*")
public class TypedDayFilter implements Filter {
    /** Parameters of plain forms that are days. */
    private static final Set<String> DAYS =
            Set.of("asOf", "knownAt", "baseFrom", "meritOn", "noticed", "until", "due", "stepDueBy", "retiresBy");

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var api = http.getRequestURI().startsWith("/api/");
        chain.doFilter(api ? request : new Days(http), response);
    }

    private static final class Days extends HttpServletRequestWrapper {
        Days(HttpServletRequest request) {
            super(request);
        }

        private static String read(String name, String value) {
            if (value == null || value.indexOf('/') < 0 || !DAYS.contains(name)) {
                return value;
            }
            try {
                return LocalDate.parse(value.strip(), TYPED).toString();
            } catch (DateTimeException unreadable) {
                return value;
            }
        }

        @Override
        public String getParameter(String name) {
            return read(name, super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : Arrays.stream(values).map(value -> read(name, value)).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var map = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) ->
                    map.put(name, Arrays.stream(values).map(value -> read(name, value)).toArray(String[]::new)));
            return map;
        }
    }
}
