package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.organisation.ProvinceModel.State;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/**
 * Acts in any order, on any days, accepted or refused: the stored organisation is always that of the accepted ones. Each
 * seed takes other communes with their people and works on them only.
 */
@DisplayName("Mọi thứ tự quyết định để lại một tổ chức lành lặn")
@ExtendWith(RunningProduct.class)
class OrganisationActsIT {
    private static final int ACTS = 70;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private final Product product;
    private final ProvinceModel model = new ProvinceModel();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private SplittableRandom random;
    private UnitsClient units;
    private String top;
    private long decision;
    private int names;

    OrganisationActsIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest(name = "hạt giống {0}: các xã {1}…")
    @CsvSource({"1, X173", "2, X174", "3, X175", "4, X176"})
    void acts_in_any_order_leave_a_sound_organisation(int seed, String communes) throws Exception {
        random = new SplittableRandom(seed);
        units = new UnitsClient(product, "hr.officer");
        decision = units.signedDecision("2026-12-01");
        begin("TN" + seed, communes);
        for (var month = 0; month < 18; month++) {
            days.add(FIRST.plusMonths(month));
        }

        for (var act = 0; act < ACTS; act++) {
            actAtRandom(days.get(random.nextInt(days.size())));
        }

        assertThat(model.size()).as("accepted; refused were " + refusals).isGreaterThan(ACTS / 4);
        for (var day : days) {
            standsAsReplayed(day.minusDays(1));
            standsAsReplayed(day);
        }
        nothingIsTornApart();
    }

    /** A unit of the test's own with some communes below it, the way they come with their divisions and people. */
    private void begin(String code, String communes) throws Exception {
        top = code;
        send("POST", "units", null, """
                {"unit":{"code":"%s","kind":"OTHER","name":"Khối %s","parent":"NA"},"on":"2026-12-01","decision":%d}"""
                .formatted(code, code, decision), 201);
        for (var commune : column("""
                select u.code from org_unit u join unit_placement p on p.unit_id = u.id and p.valid_until > date '2026-12-31'
                where u.code ~ '^%s[0-9]+$' order by 1 limit 5""".formatted(communes))) {
            send("PATCH", "units/" + commune, tag(commune), """
                    {"parent":"%s","on":"2026-12-02","decision":%d}""".formatted(code, decision), 204);
        }
        var below = new TreeMap<String, String>();
        read(units.read("units/" + code + "/tree?depth=10&asOf=2026-12-31"), null, FIRST.minusDays(1), below, model.start().names);
        model.start().parents.putAll(below);
        assertThat(below.size()).isGreaterThan(15);
        for (var line : column(engaged("2026-12-31", below.keySet()))) {
            model.start().people.put(line.split(" ")[0], line.split(" ")[1]);
        }
        assertThat(model.start().people.size()).isGreaterThan(10);
    }

    private void actAtRandom(LocalDate on) throws Exception {
        var state = model.on(on);
        switch (random.nextInt(8)) {
            case 0 -> establish(state, on);
            case 1 -> rename(state, on);
            case 2, 3 -> move(state, on);
            case 4 -> merge(state, on);
            case 5 -> separate(state, on);
            case 6 -> divide(state, on);
            default -> dissolve(state, on);
        }
    }

    private void establish(State state, LocalDate on) throws Exception {
        var code = fresh();
        var parent = any(state);
        carryOut("POST", "units", null, "{'unit':" + unit(code, parent) + "," + by(on), on, after -> after.establish(code, "Đơn vị " + code, parent));
    }

    private void rename(State state, LocalDate on) throws Exception {
        var unit = anyBelow(state);
        var name = "Tên " + ++names;
        carryOut("PATCH", "units/" + unit, tag(unit), "{'name':'" + name + "'," + by(on), on, after -> after.names.put(unit, name));
    }

    private void move(State state, LocalDate on) throws Exception {
        var unit = anyBelow(state);
        var parent = any(state);
        carryOut("PATCH", "units/" + unit, tag(unit), "{'parent':'" + parent + "'," + by(on), on, after -> after.parents.put(unit, parent));
    }

    private void merge(State state, LocalDate on) throws Exception {
        var one = anyBelow(state);
        var other = anyBelow(state);
        if (random.nextBoolean()) {
            carryOut("POST", "units/mergers", null, "{'units':['" + one + "'],'successor':'" + other + "'," + by(on), on, after -> after.end(one, other));
        } else {
            var code = fresh();
            var parent = any(state);
            carryOut("POST", "units/mergers", null,
                    "{'units':['" + one + "','" + other + "'],'newSuccessor':" + unit(code, parent) + "," + by(on), on,
                    after -> {
                        after.establish(code, "Đơn vị " + code, parent);
                        after.end(one, code);
                        after.end(other, code);
                    });
        }
    }

    private void separate(State state, LocalDate on) throws Exception {
        var unit = anyBelow(state);
        var code = fresh();
        var people = some(state.staff(unit));
        var children = some(state.children(unit));
        var parent = state.parents.get(unit);
        carryOut("POST", "units/" + unit + "/split", tag(unit), "{'parts':[{'newUnit':" + unit(code, parent) + named(people, children) + "}]," + by(on), on,
                after -> {
                    after.establish(code, "Đơn vị " + code, parent);
                    people.forEach(person -> after.people.put(person, code));
                    children.forEach(child -> after.parents.put(child, code));
                });
    }

    private void divide(State state, LocalDate on) throws Exception {
        var unit = anyBelow(state);
        var one = fresh();
        var rest = fresh();
        var people = some(state.staff(unit));
        var children = some(state.children(unit));
        var parent = state.parents.get(unit);
        carryOut("POST", "units/" + unit + "/split", tag(unit),
                "{'parts':[{'newUnit':" + unit(one, parent) + named(people, children) + "},{'newUnit':" + unit(rest, parent) + "}],'rest':1," + by(on), on,
                after -> {
                    after.establish(one, "Đơn vị " + one, parent);
                    after.establish(rest, "Đơn vị " + rest, parent);
                    people.forEach(person -> after.people.put(person, one));
                    children.forEach(child -> after.parents.put(child, one));
                    after.end(unit, rest);
                });
    }

    private void dissolve(State state, LocalDate on) throws Exception {
        var unit = anyBelow(state);
        var receiver = any(state);
        carryOut("POST", "units/" + unit + "/dissolution", tag(unit), "{'receiver':'" + receiver + "'," + by(on), on, after -> after.end(unit, receiver));
    }

    private void carryOut(String method, String path, String tag, String body, LocalDate on, Consumer<State> effect) throws Exception {
        var answer = units.send(method, path, tag, body.replace('\'', '"'));
        if (answer.statusCode() < 300) {
            model.accept(on, effect);
        } else {
            assertThat(answer.statusCode()).as(path + " " + body + " " + answer.body()).isEqualTo(422);
            refusals.add(answer.body().replaceAll("(?s).*(refusal\\.[a-z.\\-]+).*", "$1"));
        }
    }

    private void standsAsReplayed(LocalDate day) throws Exception {
        var expected = model.on(day);
        var parents = new TreeMap<String, String>();
        var names = new TreeMap<String, String>();
        read(units.read("units/" + top + "/tree?depth=10&asOf=" + day), null, day, parents, names);
        assertThat(parents).as("units on " + day).isEqualTo(expected.parents);
        assertThat(names).as("names on " + day).isEqualTo(expected.names);
        var people = new TreeMap<String, String>();
        for (var line : column(engaged(day.toString(), expected.parents.keySet()))) {
            assertThat(people.put(line.split(" ")[0], line.split(" ")[1])).as(line + " twice on " + day).isNull();
        }
        assertThat(people).as("people on " + day).containsExactlyInAnyOrderEntriesOf(expected.people);
    }

    private void read(
            JsonObject node, String parent, LocalDate day, Map<String, String> parents, Map<String, String> names) throws Exception {
        var code = node.getString("code");
        if (parent != null) {
            parents.put(code, parent);
            names.put(code, node.getString("name"));
        }
        if (node.containsKey("units")) {
            for (var child : node.getJsonArray("units")) {
                read(child.asJsonObject(), code, day, parents, names);
            }
        } else if (node.getInt("children") > 0) {
            read(units.read("units/" + code + "/tree?depth=10&asOf=" + day), parent, day, parents, names);
        }
    }

    /** Over all that is stored, not only what this test touched; history from before the product is not judged. */
    private void nothingIsTornApart() throws SQLException {
        assertThat(column("""
                select u.code from org_unit u
                join (select unit_id, range_agg(daterange(valid_from, valid_until)) r from unit_placement group by 1) p on p.unit_id = u.id
                left join (select unit_id, range_agg(daterange(valid_from, valid_until)) r from unit_name group by 1) n on n.unit_id = u.id
                where upper(p.r) > date '2026-11-22' and (n.r is distinct from p.r or (select count(*) from unnest(p.r)) > 1)"""))
                .as("named on the days that it exists, which are one stretch").isEmpty();
        assertThat(column("""
                select u.code || ' ' || f.what from org_unit u
                join (select unit_id, range_agg(daterange(valid_from, valid_until)) r from unit_placement group by 1) p on p.unit_id = u.id
                join (select unit_id, 'head' what, valid_from, valid_until from unit_head
                    union all select unit_id, 'seats', valid_from, valid_until from establishment_quota
                    union all select unit_id, 'person ' || person_id, valid_from, valid_until from engagement
                        where superseded_by is null and status not in ('RETIRED', 'LEFT')) f on f.unit_id = u.id
                where f.valid_until > date '2026-11-22' and not p.r @> daterange(greatest(f.valid_from, date '2026-11-22'), f.valid_until)"""))
                .as("heads, seats and people only while the unit exists").isEmpty();
        assertThat(column("""
                select u.code from org_unit u
                join (select unit_id, max(valid_until) ended from unit_placement group by 1) p on p.unit_id = u.id
                where p.ended between date '2026-11-23' and date '9000-01-01' and not exists (
                    select from unit_succession s join unit_placement t on t.unit_id = s.successor_id
                        and t.valid_from <= s.on_day and s.on_day < t.valid_until
                    where s.predecessor_id = u.id and s.on_day = p.ended)"""))
                .as("a unit that ended has a successor that exists on the day").isEmpty();
        assertThat(column("""
                select e.person_id || ' ' || e.valid_until from engagement e
                where e.superseded_by is null and e.valid_until > date '2026-11-22' and e.valid_until < date '9000-01-01'
                    and e.status not in ('RETIRED', 'LEFT') and not exists (select from engagement n
                        where n.person_id = e.person_id and n.superseded_by is null and n.valid_from = e.valid_until)"""))
                .as("whoever leaves one unit is in the next from that day").isEmpty();
        assertThat(column("""
                select d.day::text from (select distinct valid_from as day from unit_placement where valid_from > date '2026-11-22') d
                where (with recursive below as (
                        select unit_id from unit_placement where parent_id is null and valid_from <= d.day and d.day < valid_until
                        union select p.unit_id from unit_placement p join below b on p.parent_id = b.unit_id
                            and p.valid_from <= d.day and d.day < p.valid_until)
                    select count(*) from below)
                    <> (select count(*) from unit_placement p where p.valid_from <= d.day and d.day < p.valid_until)"""))
                .as("days on which a unit does not hang on the root").isEmpty();
    }

    private String engaged(String day, Iterable<String> codes) {
        return """
                select p.code || ' ' || u.code from engagement e join person p on p.id = e.person_id join org_unit u on u.id = e.unit_id
                where e.superseded_by is null and e.status not in ('RETIRED', 'LEFT') and e.valid_from <= date '%s'
                    and date '%s' < e.valid_until and u.code in ('%s','%s') order by 1""".formatted(day, day, top, String.join("','", codes));
    }

    private String any(State state) {
        var codes = new ArrayList<>(state.parents.keySet());
        return random.nextInt(8) == 0 ? top : codes.get(random.nextInt(codes.size()));
    }

    private String anyBelow(State state) {
        var codes = new ArrayList<>(state.parents.keySet());
        return codes.get(random.nextInt(codes.size()));
    }

    private List<String> some(List<String> all) {
        return all.stream().filter(one -> random.nextBoolean()).collect(Collectors.toList());
    }

    private String fresh() {
        return top + "-" + ++names;
    }

    private static String unit(String code, String parent) {
        return "{'code':'" + code + "','kind':'DIVISION','name':'Đơn vị " + code + "','parent':'" + parent + "'}";
    }

    private static String named(List<String> people, List<String> children) {
        return ",'people':" + listed(people) + ",'children':" + listed(children);
    }

    private static String listed(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(",", "[", "]"));
    }

    private String by(LocalDate on) {
        return "'on':'" + on + "','decision':" + decision + "}";
    }

    private String tag(String unit) throws Exception {
        return units.get("units/" + unit).headers().firstValue("ETag").orElseThrow();
    }

    private void send(String method, String path, String tag, String body, int status) throws Exception {
        var answer = units.send(method, path, tag, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = product.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
