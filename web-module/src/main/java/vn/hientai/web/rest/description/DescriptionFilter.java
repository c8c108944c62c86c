package vn.hientai.web.rest.description;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Answers {@code /openapi}; a filter, because the server has a page of its own there. */
public class DescriptionFilter extends HttpFilter {
    @Inject
    BeanManager beans;

    private byte[] document;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        var body = document();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private synchronized byte[] document() {
        if (document == null) {
            var resources = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(bean -> (Class<?>) bean.getBeanClass())
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .collect(Collectors.toSet());
            document = ApiDescription.of(resources).toString().getBytes(StandardCharsets.UTF_8);
        }
        return document;
    }
}
