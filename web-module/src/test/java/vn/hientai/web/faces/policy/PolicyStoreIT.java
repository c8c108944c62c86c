package vn.hientai.web.faces.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.core.catalogue.CatalogueLoader;
import vn.hientai.core.policy.LawLoader;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Everything happens in a transaction that is taken back. */
@DisplayName("Sổ chính sách và danh mục trong cơ sở dữ liệu")
@ExtendWith(RunningProduct.class)
class PolicyStoreIT {
    private static final String INSERT = """
            insert into policy_parameter (key, qualifier, value, valid_from, valid_until, instrument, confirmed, status, origin)
            select key, qualifier, '99', date '%s', date '%s', instrument, true, '%s', 'OFFICER'
            from policy_parameter where key = 'salary.early.months' and status = 'IN_FORCE' limit 1""";

    @Test
    void two_values_are_never_in_force_at_a_time_and_a_draft_beside_them_may_be(Product product) throws SQLException {
        try (var connection = open(product)) {
            execute(connection, INSERT.formatted("2026-01-01", "2027-01-01", "DRAFT"));
            assertThatThrownBy(() -> execute(connection, INSERT.formatted("2026-01-01", "2027-01-01", "IN_FORCE")))
                    .isInstanceOf(SQLException.class).hasMessageContaining("policy_parameter");
            connection.rollback();
        }
    }

    @Test
    void a_start_brings_back_what_was_shipped_and_leaves_what_an_officer_took_over(Product product) throws SQLException {
        try (var connection = open(product)) {
            var before = count(connection, "select count(*) from policy_parameter");
            LawLoader.load(connection);
            assertThat(count(connection, "select count(*) from policy_parameter")).isEqualTo(before);

            execute(connection, "update policy_parameter set value = '7' where key = 'salary.early.months'");
            LawLoader.load(connection);
            assertThat(count(connection, "select value::int from policy_parameter where key = 'salary.early.months'")).isEqualTo(12);

            execute(connection, "update policy_parameter set value = '9', confirmed_by = 1 where key = 'salary.early.months'");
            LawLoader.load(connection);
            assertThat(count(connection, "select value::int from policy_parameter where key = 'salary.early.months'")).isEqualTo(9);
            connection.rollback();
        }
    }

    @Test
    void catalogues_are_read_again_only_when_they_changed(Product product) throws SQLException {
        try (var connection = open(product)) {
            var before = count(connection, "select count(*) from catalogue_item");
            assertThat(before).isGreaterThan(400);
            execute(connection, "delete from catalogue_item where catalogue = 'religions'");
            CatalogueLoader.load(connection);
            assertThat(count(connection, "select count(*) from catalogue_item")).isEqualTo(before - 17);

            execute(connection, "update catalogue_print set print = 'older'");
            CatalogueLoader.load(connection);
            assertThat(count(connection, "select count(*) from catalogue_item")).isEqualTo(before);
            assertThat(count(connection, "select count(*) from catalogue_item where not confirmed")).isPositive();
            connection.rollback();
        }
    }

    @Test
    void an_item_has_one_name_at_a_time(Product product) throws SQLException {
        try (var connection = open(product)) {
            assertThatThrownBy(() -> execute(connection, """
                    insert into catalogue_item (catalogue, code, name_vi, valid_from)
                    values ('ethnic-groups', '01', 'Kinh', date '2020-01-01')"""))
                    .isInstanceOf(SQLException.class).hasMessageContaining("catalogue_item_once");
            connection.rollback();
        }
    }

    private static Connection open(Product product) throws SQLException {
        var connection = product.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
