package vn.hientai.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The programming interface. Its resources and mappers are found by themselves. */
@ApplicationPath("/api/v1")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.beanValidation.enableOutputValidationErrorEntity.server", false,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
