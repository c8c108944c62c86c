package vn.hientai.web.setup;

import java.sql.Connection;
import java.time.LocalDate;

/** The demonstration province, loaded into an empty database. */
final class DemoProvince {
    private DemoProvince() {}

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, int people, LocalDate today) {}
}
