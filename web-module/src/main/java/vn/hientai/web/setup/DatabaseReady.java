package vn.hientai.web.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The product is ready when its database answers. */
@ApplicationScoped
@Readiness
public class DatabaseReady implements HealthCheck {
    private static final int SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/hientai") DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection()) {
            return HealthCheckResponse.named("database").status(connection.isValid(SECONDS)).build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
