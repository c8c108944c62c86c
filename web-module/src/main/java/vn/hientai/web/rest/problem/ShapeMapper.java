package vn.hientai.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hientai.web.rest.JsonFormat;
import vn.hientai.web.rest.Languages;

/** Answers malformed input; stands beside {@link ProblemMapper} because the server brings one of its own for these. */
@Provider
public class ShapeMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        var problem = Problems.of(thrown, request, Languages.of(request));
        return Response.status(problem.status())
                .type(ProblemMapper.MEDIA_TYPE)
                .entity(JsonFormat.JSON.toJson(problem))
                .build();
    }
}
