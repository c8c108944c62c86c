package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hientai.core.calendar.HolidayLoader;
import vn.hientai.core.catalogue.CatalogueLoader;
import vn.hientai.core.policy.LawLoader;
import vn.hientai.personnel.competency.FrameworkLoader;

/**
 * Brings the database up to date and, in demo mode, fills an empty one. Called by the launcher in a class loader of
 * its own, before the server opens; a failure leaves the database as the last whole migration left it.
 */
public final class Setup {
    private static final String[] MIGRATIONS = {
        "classpath:db/core", "classpath:db/personnel", "classpath:db/rewards", "classpath:db/setup"};
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<String, String> options;
    private final Consumer<String> say;
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private Setup(Map<String, String> options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        database.setUrl(options.get("HIENTAI_DB_URL"));
        database.setUser(options.get("HIENTAI_DB_USER"));
        database.setPassword(options.get("HIENTAI_DB_PASSWORD"));
    }

    public static void run(Map<String, String> options, Consumer<String> say) throws SQLException {
        var setup = new Setup(options, say);
        setup.migrate();
        setup.setClock();
        setup.loadLaw();
        if ("true".equals(options.get("HIENTAI_DEMO"))) {
            setup.loadDemonstration();
        } else {
            setup.prepareFirstAdministrator();
        }
    }

    private void migrate() throws SQLException {
        database.getConnection().close();
        try {
            var result = Flyway.configure(Setup.class.getClassLoader())
                .dataSource(database).locations(MIGRATIONS).outOfOrder(true).load().migrate();
            if (result.migrationsExecuted > 0) {
                say.accept("Cơ sở dữ liệu: %d bản nâng cấp / database: %1$d migrations applied"
                    .formatted(result.migrationsExecuted));
            }
        } catch (FlywayException failed) {
            throw new IllegalStateException("nâng cấp cơ sở dữ liệu không thành, bản nâng cấp hỏng đã được hoàn tác"
                + " / the database could not be brought up to date, the failed migration was rolled back", failed);
        }
    }

    /** The database dates what it is told by the same clock as the pages. */
    private void setClock() throws SQLException {
        try (var connection = database.getConnection();
                var clock = connection.prepareStatement("update business_clock set day = ?")) {
            clock.setObject(1, options.getOrDefault("HIENTAI_TODAY", "").isEmpty() ? null : today(), Types.DATE);
            clock.executeUpdate();
        }
    }

    /** The shipped law files; rows that an officer took over stay as they are. */
    private void loadLaw() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LawLoader.load(connection);
            HolidayLoader.load(connection);
            CatalogueLoader.load(connection);
            FrameworkLoader.load(connection);
            connection.commit();
        }
    }

    private void prepareFirstAdministrator() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            FirstAdministrator.prepare(connection).ifPresent(word -> say.accept(
                "Quản trị đầu tiên: %1$s; đặt mật khẩu ở trang /password bằng mã %2$s / first administrator: %1$s; set the password at /password with the word %2$s"
                    .formatted(FirstAdministrator.USERNAME, word)));
            connection.commit();
        }
    }

    /** In one transaction: a start killed half-way leaves an empty database, and the next start loads it again. */
    private void loadDemonstration() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!isEmpty(connection)) {
                return;
            }
            var people = Integer.parseInt(options.getOrDefault("HIENTAI_DEMO_PEOPLE", "3000"));
            var began = System.nanoTime();
            DemoProvince.load(connection, people, today());
            try (var mark = connection.prepareStatement("insert into demonstration (people, today) values (?, ?)")) {
                mark.setInt(1, people);
                mark.setObject(2, today());
                mark.executeUpdate();
            }
            connection.commit();
            say.accept("Tỉnh trình diễn: %d người / demonstration province: %1$d people (%.1f s)"
                .formatted(people, (System.nanoTime() - began) / 1e9));
        }
    }

    private LocalDate today() {
        var given = options.getOrDefault("HIENTAI_TODAY", "");
        return given.isEmpty() ? LocalDate.now(VIETNAM) : LocalDate.parse(given);
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        if (exists(connection, "select 1 from demonstration")) {
            return false;
        }
        return !exists(connection, "select to_regclass('person') where to_regclass('person') is not null")
            || !exists(connection, "select 1 from person limit 1");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
