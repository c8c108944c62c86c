package vn.hientai.core.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.VietnameseText;

/**
 * Lays down Nghệ An as it is, and as it was (tỉnh Nghệ An): departments, the 130 communes and wards of 01/07/2025, their
 * predecessors and the districts. Works on an empty database by plain JDBC, in the caller's transaction; a database that
 * already holds units is left alone. Codes are the same every time: {@code SNV}, {@code SNV.VP}, {@code X16681};
 * {@code C16681} is the former commune of that official code, {@code H412} a district.
 */
public final class ProvinceLoader {
    public static final String PROVINCE = "NA";
    public static final String LEADERSHIP = "UBND";

    private static final String FOLDER = "province/nghe-an/";
    private static final LocalDate PROVINCE_SINCE = LocalDate.of(1991, 8, 12);
    /** NQ 1243/NQ-UBTVQH15: the communes that stood on 30/06/2025 had been settled on this day. */
    private static final LocalDate COMMUNES_SINCE = LocalDate.of(2024, 12, 1);

    private static final LocalDate DEPARTMENTS_SINCE = LocalDate.of(2025, 3, 1);
    private static final LocalDate TWO_TIERS_SINCE = LocalDate.of(2025, 7, 1);
    private static final int FIRST_DEPARTMENT = 10;
    private static final int FIRST_COMMUNE = 1_000;
    private static final int FIRST_DISTRICT = 500;

    private record Unit(String code, UnitKind kind, String officialCode) {}

    private record Name(String unit, String name, String nameEn, EffectivePeriod period, Long decision) {}

    private record Place(
            String unit, String parent, int order, EffectivePeriod period, Long decision, boolean confirmed) {}

    private record Heir(String before, String after, String kind, LocalDate on, String note, Long decision) {}

    private record Quota(String unit, String category, int seats) {}

    private final Connection connection;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Heir> heirs = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private long resolution1243;
    private long resolution1678;

    private ProvinceLoader(Connection connection) {
        this.connection = connection;
    }

    /** Loads the units with their names, parents and successions; answers how many units stand today. */
    public static int load(Connection connection, LocalDate today) throws SQLException {
        return new ProvinceLoader(connection).layDown(today, false);
    }

    /** As {@link #load}, and allots quotas from the first day of this year, for the demonstration. */
    public static int loadWithQuotas(Connection connection, LocalDate today) throws SQLException {
        return new ProvinceLoader(connection).layDown(today, true);
    }

    private int layDown(LocalDate today, boolean withQuotas) throws SQLException {
        if (count("select count(*) from org_unit") == 0) {
            resolutions();
            province();
            departments();
            districts();
            communes();
            write();
            if (withQuotas) {
                writeQuotas(today);
            }
        }
        try (var statement = connection.prepareStatement(
                "select count(*) from unit_placement where valid_from <= ? and ? < valid_until")) {
            statement.setDate(1, Date.valueOf(today));
            statement.setDate(2, Date.valueOf(today));
            return first(statement);
        }
    }

    private void resolutions() throws SQLException {
        try (var unit = connection.prepareStatement(
                "insert into org_unit (code, kind) values ('UBTVQH', 'OTHER') returning id")) {
            var agency = (long) first(unit);
            try (var name = connection.prepareStatement(
                    """
                    insert into unit_name (unit_id, name, name_en, short_name, search_key, valid_from, valid_until)
                    values (?, 'Ủy ban Thường vụ Quốc hội', 'Standing Committee of the National Assembly', 'UBTVQH', ?, ?, ?)""")) {
                name.setLong(1, agency);
                name.setString(2, VietnameseText.searchKey("Ủy ban Thường vụ Quốc hội"));
                period(name, 3, EffectivePeriod.startingOn(PROVINCE_SINCE));
                name.executeUpdate();
            }
            resolution1243 = resolution(agency, 1243, LocalDate.of(2024, 10, 30), COMMUNES_SINCE,
                    "Nghị quyết về việc sắp xếp đơn vị hành chính cấp huyện, cấp xã của tỉnh Nghệ An giai đoạn 2023 - 2025");
            resolution1678 = resolution(agency, 1678, LocalDate.of(2025, 6, 16), TWO_TIERS_SINCE,
                    "Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Nghệ An năm 2025");
        }
    }

    private long resolution(long agency, int number, LocalDate signed, LocalDate from, String title) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from)
                values ('UNIT_MERGER', ?, 'NQ-UBTVQH15', ?, ?, 'SIGNED', ?, ?, ?) returning id""")) {
            statement.setLong(1, agency);
            statement.setInt(2, number);
            statement.setInt(3, signed.getYear());
            statement.setString(4, title);
            statement.setDate(5, Date.valueOf(signed));
            statement.setDate(6, Date.valueOf(from));
            return first(statement);
        }
    }

    private void province() {
        var always = EffectivePeriod.startingOn(PROVINCE_SINCE);
        unit(PROVINCE, UnitKind.PROVINCE, "40");
        names.add(new Name(PROVINCE, "Tỉnh Nghệ An", "Nghệ An Province", always, null));
        places.add(new Place(PROVINCE, null, 0, always, null, true));
        unit(LEADERSHIP, UnitKind.OTHER, null);
        names.add(new Name(LEADERSHIP, "Lãnh đạo Ủy ban nhân dân tỉnh", "Provincial People's Committee leadership", always, null));
        places.add(new Place(LEADERSHIP, PROVINCE, 1, always, null, true));
    }

    private void departments() {
        var founded = Set.of("SNNMT", "SDTTG", "TTPVHCC");
        var order = FIRST_DEPARTMENT;
        for (var row : rows("departments.csv")) {
            var code = row.get("local_code");
            var since = founded.contains(code) ? DEPARTMENTS_SINCE : PROVINCE_SINCE;
            unit(code, code.equals("TTPVHCC") ? UnitKind.SERVICE_UNIT : UnitKind.DEPARTMENT, null);
            department(code, row, since);
            places.add(new Place(
                    code, code.equals("TTPVHCC") ? "VPUB" : PROVINCE, order, EffectivePeriod.startingOn(since), null,
                    since.equals(DEPARTMENTS_SINCE)));
            subunits(code, code, EffectivePeriod.startingOn(since), null);
            order += 1;
        }
        var known = new HashSet<String>();
        for (var row : rows("former_departments.csv")) {
            var code = row.get("code");
            var on = LocalDate.parse(row.get("on"));
            if (!units.containsKey(code)) {
                var until = EffectivePeriod.throughTo(PROVINCE_SINCE, on.minusDays(1));
                unit(code, UnitKind.DEPARTMENT, null);
                names.add(new Name(code, row.get("name_vi"), row.get("name_en"), until, null));
                places.add(new Place(code, PROVINCE, order, until, null, false));
                order += 1;
            }
            known.add(code);
            var note = row.get("note").isBlank() ? null : row.get("note");
            heirs.add(new Heir(code, row.get("successor"), row.get("kind"), on, note, null));
        }
    }

    private void department(String code, CSVRecord row, LocalDate since) {
        if (code.equals("SVHTTDL")) {
            names.add(new Name(
                    code, "Sở Văn hóa và Thể thao", "Department of Culture and Sports",
                    EffectivePeriod.throughTo(PROVINCE_SINCE, DEPARTMENTS_SINCE.minusDays(1)), null));
            since = DEPARTMENTS_SINCE;
        }
        names.add(new Name(code, row.get("name_vi"), row.get("name_en"), EffectivePeriod.startingOn(since), null));
    }

    private void subunits(String model, String parent, EffectivePeriod period, Long decision) {
        var order = 1;
        for (var row : rows("subunits.csv")) {
            if (row.get("parent").equals(model)) {
                var code = parent + "." + row.get("suffix");
                unit(code, UnitKind.valueOf(row.get("kind")), null);
                names.add(new Name(code, row.get("name_vi"), row.get("name_en"), period, decision));
                places.add(new Place(code, parent, order, period, decision, true));
                quota(code, "CIVIL_SERVANT", Integer.parseInt(row.get("civil_servants")));
                quota(code, "PUBLIC_EMPLOYEE", Integer.parseInt(row.get("public_employees")));
                order += 1;
            }
        }
    }

    private void districts() {
        var order = FIRST_DISTRICT;
        for (var row : rows("districts.csv")) {
            var code = row.get("code");
            var last = LocalDate.parse(row.get("until"));
            var period = EffectivePeriod.throughTo(LocalDate.parse(row.get("from")), last);
            unit(code, UnitKind.DISTRICT, row.get("official_code"));
            names.add(new Name(code, row.get("name_vi"), row.get("name_en"), period, null));
            places.add(new Place(code, PROVINCE, order, period, null, Boolean.parseBoolean(row.get("confirmed"))));
            order += 1;
        }
        heirs.add(new Heir("H413", "H412", "MERGE", COMMUNES_SINCE, null, resolution1243));
    }

    private void communes() {
        var former = new LinkedHashMap<String, CSVRecord>();
        rows("former_communes.csv").forEach(row -> former.put(row.get("official_code"), row));
        var before = EffectivePeriod.throughTo(COMMUNES_SINCE, TWO_TIERS_SINCE.minusDays(1));
        var now = EffectivePeriod.startingOn(TWO_TIERS_SINCE);
        var order = FIRST_COMMUNE;
        for (var row : rows("communes.csv")) {
            var official = row.get("commune_code");
            var code = "X" + official;
            var ward = row.get("type").equals("phường");
            var predecessors = row.get("predecessor_codes").split(",");
            unit(code, ward ? UnitKind.WARD : UnitKind.COMMUNE, official);
            names.add(new Name(code, row.get("name_vi"), english(row.get("name_vi")), now, resolution1678));
            places.add(new Place(code, PROVINCE, order, now, resolution1678, true));
            order += 1;
            quota(code + ".LD", "CADRE", ward ? 9 : 8);
            subunits(ward ? "PHUONG" : "XA", code, now, resolution1678);
            if (predecessors.length == 1 && predecessors[0].equals(official)) {
                var old = former.remove(official);
                names.add(new Name(code, old.get("name_vi"), english(old.get("name_vi")), before, resolution1243));
                places.add(new Place(code, old.get("district"), order, before, resolution1243, true));
            } else {
                for (var predecessor : predecessors) {
                    heirs.add(new Heir("C" + predecessor, code, "MERGE", TWO_TIERS_SINCE, null, resolution1678));
                }
            }
        }
        for (var old : former.values()) {
            var code = "C" + old.get("official_code");
            var name = old.get("name_vi");
            unit(code, name.startsWith("Phường") ? UnitKind.WARD : UnitKind.COMMUNE, old.get("official_code"));
            names.add(new Name(code, name, english(name), before, resolution1243));
            places.add(new Place(code, old.get("district"), order, before, resolution1243, true));
            order += 1;
        }
        splitBetweenTwo();
    }

    /** A former commune with two successors was divided between them. */
    private void splitBetweenTwo() {
        var successors = new HashMap<String, Integer>();
        heirs.forEach(heir -> successors.merge(heir.before(), 1, Integer::sum));
        heirs.replaceAll(heir -> heir.before().startsWith("C") && successors.get(heir.before()) > 1
                ? new Heir(heir.before(), heir.after(), "SPLIT", heir.on(), heir.note(), heir.decision())
                : heir);
    }

    private static String english(String name) {
        if (name.startsWith("Phường ")) {
            return name.substring(7) + " Ward";
        }
        return name.startsWith("Thị trấn ") ? name.substring(9) + " Township" : name.substring(3) + " Commune";
    }

    private void unit(String code, UnitKind kind, String officialCode) {
        if (units.put(code, new Unit(code, kind, officialCode)) != null) {
            throw new IllegalStateException("unit twice: " + code);
        }
    }

    private void quota(String unit, String category, int seats) {
        if (seats > 0) {
            quotas.add(new Quota(unit, category, seats));
        }
    }

    private void write() throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into org_unit (code, kind, official_code) values (?, ?, ?)")) {
            for (var unit : units.values()) {
                insert.setString(1, unit.code());
                insert.setString(2, unit.kind().name());
                insert.setString(3, unit.officialCode());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        var ids = ids();
        try (var insert = connection.prepareStatement(
                """
                insert into unit_name (unit_id, name, name_en, short_name, search_key, valid_from, valid_until, decision_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var name : names) {
                insert.setLong(1, ids.get(name.unit()));
                insert.setString(2, VietnameseText.clean(name.name()));
                insert.setString(3, name.nameEn());
                insert.setString(4, units.get(name.unit()).kind() == UnitKind.DEPARTMENT ? name.unit() : null);
                insert.setString(5, VietnameseText.searchKey(name.name()));
                period(insert, 6, name.period());
                insert.setObject(8, name.decision());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(
                """
                insert into unit_placement (unit_id, parent_id, sort_order, valid_from, valid_until, decision_id, confirmed)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var place : places) {
                insert.setLong(1, ids.get(place.unit()));
                insert.setObject(2, place.parent() == null ? null : ids.get(place.parent()));
                insert.setInt(3, place.order());
                period(insert, 4, place.period());
                insert.setObject(6, place.decision());
                insert.setBoolean(7, place.confirmed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        writeHeirs(ids);
    }

    private void writeHeirs(Map<String, Long> ids) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into unit_succession (predecessor_id, successor_id, kind, on_day, note, decision_id, confirmed)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var heir : heirs) {
                insert.setLong(1, ids.get(heir.before()));
                insert.setLong(2, ids.get(heir.after()));
                insert.setString(3, heir.kind());
                insert.setDate(4, Date.valueOf(heir.on()));
                insert.setString(5, heir.note());
                insert.setObject(6, heir.decision());
                insert.setBoolean(7, heir.decision() != null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeQuotas(LocalDate today) throws SQLException {
        var ids = ids();
        var since = EffectivePeriod.startingOn(today.withDayOfYear(1).isBefore(TWO_TIERS_SINCE)
                ? TWO_TIERS_SINCE
                : today.withDayOfYear(1));
        try (var insert = connection.prepareStatement(
                "insert into establishment_quota (unit_id, category, seats, valid_from, valid_until) values (?, ?, ?, ?, ?)")) {
            for (var quota : quotas) {
                insert.setLong(1, ids.get(quota.unit()));
                insert.setString(2, quota.category());
                insert.setInt(3, quota.seats());
                period(insert, 4, since);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void period(PreparedStatement statement, int at, EffectivePeriod period) throws SQLException {
        statement.setDate(at, Date.valueOf(period.from()));
        statement.setDate(at + 1, Date.valueOf(period.storedUntil()));
    }

    private Map<String, Long> ids() throws SQLException {
        try (var statement = connection.prepareStatement("select code, id from org_unit");
                var rows = statement.executeQuery()) {
            var ids = new HashMap<String, Long>();
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
            return ids;
        }
    }

    private int count(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            return first(statement);
        }
    }

    private static int first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ProvinceLoader.class.getClassLoader().getResourceAsStream(FOLDER + file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
