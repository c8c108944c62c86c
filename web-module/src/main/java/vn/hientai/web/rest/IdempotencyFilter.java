package vn.hientai.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import java.util.Map;

/**
 * A POST that carries an Idempotency-Key has one effect and one answer however often it is sent: the key, the effect
 * and the answer are written in one transaction. Refused requests leave nothing behind and may be sent again.
 */
public class IdempotencyFilter extends HttpFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    CurrentActor actor;

    @Inject
    OnceOnly onceOnly;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = request.getHeader(HEADER);
        if (key == null || !"POST".equals(request.getMethod()) || !actor.isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw BusinessRuleViolated.at(HEADER, "shape.idempotency-key", Map.of());
        }
        try (var replayable = new ReplayableRequest(request)) {
            onceOnly.carryOut(key, replayable, new RecordedResponse(response), chain);
        }
    }
}
