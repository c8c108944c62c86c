package vn.hientai.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Where the public interface begins. Its resources and mappers are found by themselves. */
@ApplicationPath("/api/v1")
public class PublicInterface extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
