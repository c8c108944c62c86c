package vn.hientai.core.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Brings the shipped catalogues into the database at a start (nạp danh mục), when they differ from what is stored. */
public final class CatalogueLoader {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private CatalogueLoader() {}

    /** Within the caller's transaction; running it again changes nothing. */
    public static void load(Connection connection) throws SQLException {
        var items = CatalogueFile.all();
        var print = String.valueOf(items.hashCode());
        if (print.equals(stored(connection))) {
            return;
        }
        try (var clear = connection.prepareStatement("delete from catalogue_item")) {
            clear.executeUpdate();
        }
        insert(connection, items);
        try (var keep = connection.prepareStatement(
                "insert into catalogue_print values (true, ?) on conflict (only_row) do update set print = excluded.print")) {
            keep.setString(1, print);
            keep.executeUpdate();
        }
    }

    private static String stored(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select print from catalogue_print"); var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void insert(Connection connection, List<CatalogueItem> items) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into catalogue_item (catalogue, code, name_vi, name_en, attributes, sort_order, valid_from, valid_until,
                    legal_basis, confidence, confirmed)
                values (?, ?, ?, ?, jsonb_object(?, ?), ?, ?, ?, ?, ?, ?)""")) {
            var position = 0;
            for (var one : items) {
                insert.setString(1, one.catalogue());
                insert.setString(2, one.code());
                insert.setString(3, one.nameVi());
                insert.setString(4, one.nameEn());
                insert.setArray(5, connection.createArrayOf("text", one.attributes().keySet().toArray()));
                insert.setArray(6, connection.createArrayOf("text", one.attributes().values().toArray()));
                insert.setInt(7, ++position);
                insert.setObject(8, one.from());
                insert.setObject(9, one.lastDay() == null ? FOREVER : one.lastDay().plusDays(1));
                insert.setString(10, one.legalBasis());
                insert.setString(11, one.confidence());
                insert.setBoolean(12, one.confirmed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
