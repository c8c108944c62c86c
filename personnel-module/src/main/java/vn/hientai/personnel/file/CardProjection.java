package vn.hientai.personnel.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.VietnameseOrder;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.payscale.PayScales.PayRank;
import vn.hientai.personnel.payscale.PayScales;

/**
 * Writes today's directory from the dated facts, whole sets at a time, over a plain connection: the server, the import
 * and the loading of the demonstration province share it.
 */
public final class CardProjection {
    private static final int CHUNK = 10_000;
    /** Up to so many files are checked at once; more of them a little later, by {@link FileCheckQueue}. */
    private static final int FEW = 20;
    private static final long ROLL_LOCK = 0x68_69_65_6eL;

    private static final String UPSERT =
            """
            insert into staff_card as old (person_id, code, full_name, name_sort, search_key, accent_key, unit_id, post, office,
                rank, scale, step, coefficient, over_scale_percent, step_since, step_due_on, subject, status, gender,
                birth_year, born_on, birth_text, ethnic, recruited_on, retires_on, grades, completeness, talent, position_id)
            select p.id, p.code, p.full_name, k.name_sort, k.search_key, k.accent_key, e.unit_id, e.post, e.office,
                s.rank, s.scale, s.step, s.coefficient, s.over_scale_percent, s.step_since,
                case when s.step < g.steps then cast(s.step_since + make_interval(months => g.months) as date) end,
                p.subject, case when e.valid_until > d.today or e.status in ('RETIRED', 'LEFT') then e.status else 'LEFT' end,
                p.gender, p.birth_year, make_date(p.birth_year, coalesce(p.birth_month, 1), coalesce(p.birth_day, 1)),
                k.birth_text, p.fields ->> 'ethnic', p.recruited_on, k.retires_on,
                coalesce(a.grades, ''),
                (select 100 * count(*) / cardinality(d.essentials) from jsonb_object_keys(p.fields) f where f = any(d.essentials)),
                case when exists (select from talent_membership m where m.person_id = p.id and m.annulled_on is null and m.valid_from <= d.today and m.valid_until > d.today)
                    then 'MEMBER'
                    when exists (select from talent_nomination n where n.person_id = p.id and n.status in ('NOMINATED', 'RETURNED', 'ENDORSED'))
                        or exists (select from talent_membership m where m.person_id = p.id and m.annulled_on is null and m.valid_from > d.today)
                    then 'NOMINATED' end, e.position_id
            from (select cast(? as date) as today, cast(? as text[]) as essentials) d
            cross join unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as date[]))
                k(id, name_sort, search_key, accent_key, birth_text, retires_on)
            join person p on p.id = k.id
            join lateral (select x.unit_id, x.post, x.office, x.status, x.valid_until, x.position_id from engagement x
                where x.person_id = p.id and x.superseded_by is null and x.valid_from <= d.today
                order by x.valid_from desc limit 1) e on true
            left join lateral (select x.* from salary_placement x
                where x.person_id = p.id and x.superseded_by is null and x.valid_from <= d.today and x.valid_until > d.today limit 1) s on true
            left join unnest(cast(? as text[]), cast(? as int[]), cast(? as int[])) g(rank, steps, months) on g.rank = s.rank
            left join lateral (select string_agg(case x.grade when 'EXCELLENT' then 'X' when 'GOOD' then 'T' when 'COMPLETED' then 'H'
                    when 'NOT_COMPLETED' then 'K' else '' end, ',' order by y.year) as grades
                from generate_series(cast(extract(year from d.today) as int) - 3, cast(extract(year from d.today) as int) - 1) y(year)
                left join annual_grade x on x.person_id = p.id and x.year = y.year and x.superseded_by is null
                where exists (select from annual_grade g where g.person_id = p.id and g.superseded_by is null)
                having count(x.id) > 0) a on true
            on conflict (person_id) do update set code = excluded.code, full_name = excluded.full_name,
                name_sort = excluded.name_sort, search_key = excluded.search_key, accent_key = excluded.accent_key,
                unit_id = excluded.unit_id, post = excluded.post, office = excluded.office, rank = excluded.rank,
                scale = excluded.scale, step = excluded.step, coefficient = excluded.coefficient,
                over_scale_percent = excluded.over_scale_percent, step_since = excluded.step_since,
                step_due_on = excluded.step_due_on, subject = excluded.subject, status = excluded.status,
                gender = excluded.gender, birth_year = excluded.birth_year, born_on = excluded.born_on,
                birth_text = excluded.birth_text, ethnic = excluded.ethnic, recruited_on = excluded.recruited_on,
                retires_on = excluded.retires_on, grades = excluded.grades, completeness = excluded.completeness,
                talent = excluded.talent, position_id = excluded.position_id
            where old is distinct from excluded""";

    private final Connection connection;
    private final RetirementByAge retirement;

    public CardProjection(Connection connection, RetirementByAge retirement) {
        this.connection = connection;
        this.retirement = retirement;
    }

    /** For loading before the server opens: the law is read from the shipped files. */
    public static CardProjection over(Connection connection, LocalDate day) {
        return new CardProjection(connection, new RetirementByAge(PolicyBook.of(LawFiles.parameters(), day)));
    }

    /** The cards of these people as of the day. */
    public void refresh(Collection<Long> people, LocalDate day) throws SQLException {
        var all = new ArrayList<>(people);
        for (var from = 0; from < all.size(); from += CHUNK) {
            refreshChunk(all.subList(from, Math.min(all.size(), from + CHUNK)), day);
        }
    }

    /** The first cards of people: there is nothing of theirs to take away. */
    void open(List<Long> people, LocalDate day) throws SQLException {
        for (var from = 0; from < people.size(); from += CHUNK) {
            var some = people.subList(from, Math.min(people.size(), from + CHUNK));
            write(some, day);
            FileChecks.ask(connection, some);
        }
    }

    /** Every card whose facts begin or end between the day of the last roll and this one; all of them the first time. */
    public void rollTo(LocalDate day) throws SQLException {
        execute("select pg_advisory_xact_lock(?)", ROLL_LOCK);
        var last = one("select rolled_to from business_day", LocalDate.class);
        if (last.filter(day::equals).isPresent()) {
            return;
        }
        if (last.isEmpty() || last.get().getYear() != day.getYear()) {
            var after = 0L;
            List<Long> ids;
            while (!(ids = ids("select id from person where id > ? order by id limit " + CHUNK, after)).isEmpty()) {
                refreshChunk(ids, day);
                after = ids.get(ids.size() - 1);
            }
        } else {
            var from = last.get().isBefore(day) ? last.get() : day;
            var to = last.get().isBefore(day) ? day : last.get();
            refresh(
                    ids(
                            """
                            select person_id from engagement where valid_from > ? and valid_from <= ?
                            union select person_id from engagement where valid_until > ? and valid_until <= ?
                            union select person_id from salary_placement where valid_from > ? and valid_from <= ?
                            union select person_id from salary_placement where valid_until > ? and valid_until <= ?
                            union select person_id from talent_membership where valid_from > ? and valid_from <= ?
                            union select person_id from talent_membership where valid_until > ? and valid_until <= ?""",
                            from, to, from, to, from, to, from, to, from, to, from, to),
                    day);
        }
        recount();
        execute("delete from business_day");
        execute("insert into business_day (rolled_to) values (?)", day);
    }

    /** Counts anew how many people bear each word; after many people came in. */
    public void recount() throws SQLException {
        execute(
                """
                insert into name_word as old (word, people)
                select w.word, sum(n.people) from listed_name_word w join listed_name n on n.id = w.name_id group by w.word
                on conflict (word) do update set people = excluded.people where old.people <> excluded.people""");
    }

    private void refreshChunk(List<Long> people, LocalDate day) throws SQLException {
        var ids = connection.createArrayOf("bigint", people.toArray());
        execute(
                """
                delete from staff_card c where c.person_id = any(?) and not exists (select from engagement e
                    where e.person_id = c.person_id and e.superseded_by is null and e.valid_from <= ?)""",
                ids, day);
        write(people, day);
        if (people.size() > FEW) {
            FileChecks.ask(connection, people);
        } else {
            new FileChecks(connection).refresh(people.toArray(), day);
        }
    }

    private void write(List<Long> people, LocalDate day) throws SQLException {
        var keys = new Keys();
        var retirements = new HashMap<String, Optional<LocalDate>>();
        try (var select = connection.prepareStatement(
                "select id, full_name, gender, birth_year, birth_month, birth_day from person where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", people.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var birth = new PartialDate(
                            rows.getInt(4), (Integer) rows.getObject(5), (Integer) rows.getObject(6));
                    var gender = rows.getString(3);
                    var retires = retirements.computeIfAbsent(
                            gender + birth.year() + "-" + birth.month(), month -> retirement.retiresOn(gender, birth));
                    keys.add(rows.getLong(1), rows.getString(2), birth, retires.orElse(null));
                }
            }
        }
        try (var upsert = connection.prepareStatement(UPSERT)) {
            keys.bind(upsert, day);
            upsert.executeUpdate();
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private <T> Optional<T> one(String sql, Class<T> type) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getObject(1, type)) : Optional.empty();
        }
    }

    private List<Long> ids(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** What the database does not compute itself: keys to sort and search by, the forecast of retirement. */
    private static final class Keys {
        private final List<Long> ids = new ArrayList<>();
        private final List<String> sorts = new ArrayList<>();
        private final List<String> searches = new ArrayList<>();
        private final List<String> accents = new ArrayList<>();
        private final List<String> births = new ArrayList<>();
        private final List<String> retirements = new ArrayList<>();

        /** The same few thousand words make up all names: each is spelled out once. */
        private final Map<String, String> ordered = new HashMap<>();

        private final Map<String, String> plain = new HashMap<>();
        private final Map<String, String> accented = new HashMap<>();

        private String order(String part) {
            return ordered.computeIfAbsent(part, VietnameseOrder::keyOf);
        }

        private static String wordwise(String name, Map<String, String> known, UnaryOperator<String> spelling) {
            var words = new StringJoiner(" ");
            for (var word : name.split(" ")) {
                words.add(known.computeIfAbsent(word, spelling));
            }
            return words.toString();
        }

        void add(long id, String fullName, PartialDate birth, LocalDate retires) {
            ids.add(id);
            var name = VietnameseText.Name.of(fullName);
            sorts.add(order(name.given()) + "  " + order(name.family()) + "  " + order(name.middle()));
            searches.add(wordwise(fullName, plain, VietnameseText::searchKey));
            accents.add(wordwise(fullName, accented, VietnameseText::accented));
            births.add(birth.toString());
            retirements.add(retires == null ? null : retires.toString());
        }

        void bind(PreparedStatement statement, LocalDate day) throws SQLException {
            var connection = statement.getConnection();
            var ranks = new PayScales().ranks();
            statement.setObject(1, day);
            statement.setArray(2, connection.createArrayOf("text", FileFields.essentials().toArray()));
            statement.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
            statement.setArray(4, connection.createArrayOf("text", sorts.toArray()));
            statement.setArray(5, connection.createArrayOf("text", searches.toArray()));
            statement.setArray(6, connection.createArrayOf("text", accents.toArray()));
            statement.setArray(7, connection.createArrayOf("text", births.toArray()));
            statement.setArray(8, connection.createArrayOf("text", retirements.toArray()));
            statement.setArray(9, connection.createArrayOf("text", ranks.stream().map(PayRank::code).toArray()));
            statement.setArray(10, connection.createArrayOf("int", ranks.stream().map(PayRank::steps).toArray()));
            statement.setArray(11, connection.createArrayOf("int", ranks.stream().map(PayRank::waitingMonths).toArray()));
        }
    }
}
