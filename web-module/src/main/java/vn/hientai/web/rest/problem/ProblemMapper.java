package vn.hientai.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hientai.web.rest.JsonFormat;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.TooManyAttempts;

/** Answers everything that a resource throws. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    static final String MEDIA_TYPE = "application/problem+json";

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answered && answered.getResponse().getStatus() < 400) {
            return answered.getResponse();
        }
        var problem = Problems.of(thrown, request, Languages.of(request));
        var answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(JsonFormat.JSON.toJson(problem));
        if (thrown instanceof TooManyAttempts wait) {
            answer.header(HttpHeaders.RETRY_AFTER, wait.seconds());
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hientai\", charset=\"UTF-8\"");
        }
        if (thrown instanceof WebApplicationException answered) {
            answered.getResponse().getAllowedMethods().stream().sorted().reduce((a, b) -> a + ", " + b)
                    .ifPresent(allowed -> answer.header(HttpHeaders.ALLOW, allowed));
        }
        return answer.build();
    }
}
