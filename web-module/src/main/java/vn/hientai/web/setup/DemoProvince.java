package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.organisation.ProvinceLoader;
import vn.hientai.personnel.file.CardProjection;
import vn.hientai.web.setup.Population.Level;
import vn.hientai.web.setup.Population.Workplace;

/** The demonstration province, loaded into an empty database: Nghệ An's units as they are, its people invented. */
final class DemoProvince {
    private static final int AT_ONCE = 20_000;
    /** Where the cast's keys begin; invented people take the keys around them. */
    private static final long CAST_FROM = 180_001L;
    private static final long CAST_TO = 182_741L;

    private final Connection connection;
    private final LocalDate today;

    private DemoProvince(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, int people, LocalDate today) throws SQLException {
        ProvinceLoader.loadWithQuotas(connection, today);
        var province = new DemoProvince(connection, today);
        province.people(people);
        province.accounts();
        CardProjection.over(connection, today).rollTo(today);
    }

    private void people(int wanted) throws SQLException {
        var workplaces = workplaces();
        var byCode = workplaces.stream().collect(Collectors.toMap(Workplace::code, Function.identity()));
        var copy = new PopulationCopy(connection, today, DemoPosts.positions(connection, today));
        for (var persona : Cast.values()) {
            copy.add(persona.id(), persona.citizen(placeOf(persona, byCode)));
        }
        var population = new Population(workplaces, today);
        var id = 0L;
        for (var i = 0; id < wanted - Cast.values().length; i++) {
            var citizen = population.citizen(i);
            if (isTaken(citizen.workplace().code(), citizen.office())) {
                continue;
            }
            id++;
            copy.add(id < CAST_FROM ? id : id + CAST_TO - CAST_FROM + 1, citizen);
            if (id % AT_ONCE == 0) {
                copy.flush();
            }
        }
        copy.flush();
        execute("select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person))");
        execute("select setval('person_code_seq', (select max(id) from person))");
        heads();
        DemoRows.load(connection, today);
        DemoPosts.load(connection, today);
        execute("analyze person, engagement, salary_placement, annual_grade");
        CardProjection.over(connection, today).rollTo(today);
        execute("analyze staff_card, listed_name, listed_name_word, name_word");
    }

    /** Boards head the unit above them; divisions are headed by their own. */
    private void heads() throws SQLException {
        execute(
                """
                insert into unit_head (unit_id, person_id, valid_from, valid_until)
                select distinct on (unit) unit, person_id, valid_from, valid_until from (
                    select case when e.office = 'HEAD' then p.parent_id else e.unit_id end as unit, e.person_id, e.valid_from, e.valid_until
                    from engagement e
                    join unit_placement p on p.unit_id = e.unit_id and p.valid_until = date '9999-12-31'
                    where e.office in ('HEAD', 'DIVISION_HEAD') and e.valid_until = date '9999-12-31') h
                where unit is not null
                order by unit, person_id""");
    }

    private void accounts() throws SQLException {
        DemoAccounts.load(
                connection,
                unit("NA"),
                unit("SKHCN"),
                Map.of(
                        "hr.officer", Cast.HUONG_HR_OFFICER.id(),
                        "unit.hr", Cast.VAN_UNIT_CLERK.id(),
                        "unit.head", Cast.DUNG_DIVISION_HEAD.id(),
                        "staff.member", Cast.ANH_YOUNG_TALENT.id(),
                        "council.member", Cast.BINH_COUNCIL_MEMBER.id(),
                        "inspector", Cast.HUNG_INSPECTOR.id(),
                        "leadership", Cast.THONG_LEADER.id()));
        DemoTalents.load(connection, today);
        DemoChecks.load(connection, today);
        DemoCorrections.load(connection, today);
        DemoWork.load(connection, today);
        DemoAssessment.load(connection, today);
        DemoProcedures.load(connection, today);
        DemoSensitivePosts.load(connection, today);
        DemoDaring.load(connection, today);
        DemoPayRounds.load(connection, today);
        DemoLeaving.load(connection, today);
        DemoCampaigns.load(connection, today);
        DemoCompetencies.load(connection, today);
    }

    private long unit(String code) throws SQLException {
        try (var query = connection.prepareStatement("select id from org_unit where code = ?")) {
            query.setString(1, code);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static boolean isTaken(String unit, String office) {
        return office != null
                && Arrays.stream(Cast.values()).anyMatch(persona -> persona.unit().equals(unit) && office.equals(persona.office()));
    }

    private static Workplace placeOf(Cast persona, Map<String, Workplace> byCode) {
        var found = byCode.get(persona.unit());
        if (found == null) {
            throw new IllegalStateException("no unit " + persona.unit() + " for " + persona);
        }
        return found;
    }

    /** Units where people sit: boards of departments and communes, and whatever stands below them. */
    private List<Workplace> workplaces() throws SQLException {
        var places = new ArrayList<Workplace>();
        try (var query = connection.prepareStatement(
                """
                select u.id, u.code, n.name, u.kind, pu.kind as parent_kind
                from org_unit u
                join unit_name n on n.unit_id = u.id and n.valid_from <= ? and ? < n.valid_until
                join unit_placement p on p.unit_id = u.id and p.valid_from <= ? and ? < p.valid_until
                left join org_unit pu on pu.id = p.parent_id
                where p.parent_id is not null and not exists (
                    select 1 from unit_placement c where c.parent_id = u.id and c.valid_from <= ? and ? < c.valid_until)
                order by u.code""")) {
            for (var i = 1; i <= 6; i++) {
                query.setObject(i, today);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(new Workplace(
                            rows.getLong(1), rows.getString(2), rows.getString(3), level(rows.getString(2), rows.getString(4), rows.getString(5))));
                }
            }
        }
        return places;
    }

    private static Level level(String code, String kind, String parentKind) {
        if (kind.equals("SERVICE_UNIT")) {
            return Level.SERVICE_UNIT;
        }
        var inDepartment = "DEPARTMENT".equals(parentKind);
        if (code.endsWith(".LD") || code.endsWith(".BGD") || kind.equals("DEPARTMENT")) {
            return inDepartment || kind.equals("DEPARTMENT") ? Level.DEPARTMENT_BOARD : Level.COMMUNE_BOARD;
        }
        return inDepartment ? Level.DEPARTMENT_DIVISION : Level.COMMUNE_DIVISION;
    }

    private void execute(String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
