package vn.hientai.core.calendar;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings the shipped public holidays into the database at every start; a confirmed day stays as it is. */
public final class HolidayLoader {
    private HolidayLoader() {}

    /** Within the caller's transaction; running it again changes nothing. */
    public static void load(Connection connection) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into public_holiday (day, kind, name_vi, name_en, legal_basis, confirmed, counts)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (day) do update set kind = excluded.kind, name_vi = excluded.name_vi,
                    name_en = excluded.name_en, legal_basis = excluded.legal_basis, confirmed = excluded.confirmed,
                    counts = excluded.counts
                where not public_holiday.confirmed""")) {
            for (var one : WorkCalendars.shipped()) {
                upsert.setObject(1, one.day());
                upsert.setString(2, one.kind().name());
                upsert.setString(3, one.nameVi());
                upsert.setString(4, one.nameEn());
                upsert.setString(5, one.legalBasis());
                upsert.setBoolean(6, one.confirmed());
                upsert.setBoolean(7, one.counts());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
