package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;

/** The people who have a file, as they are written. */
@ApplicationScoped
class People {
    private static final String NEW_FILE =
            """
            with file as (insert into person (id, code, full_name, family_name, middle_name, given_name, gender, birth_year,
                birth_month, birth_day, id_number, subject, recruited_on, fields)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as int), cast(? as int), ?, ?, cast(? as date), cast(? as jsonb)))
            %s""";

    private static final String POST = "insert into engagement (person_id, unit_id, post, office, valid_from, position_id)"
            + " values (?, ?, ?, ?, ?, position_of(?, ?, greatest(cast(? as date), cast(business_now() as date))))";

    private static final String FIRST_PAY =
            """
            , post as (%s)
            insert into salary_placement (person_id, rank, scale, step, coefficient, step_since, valid_from)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String STORED =
            """
            select version, cast(fields as text), full_name, gender, birth_year, birth_month, birth_day, id_number, subject,
                recruited_on from person where id = ?""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    void mustBeNew(String idNumber) {
        if (!Sql.of("select 1 from person").where("id_number = ?", idNumber).list(em, row -> 1).isEmpty()) {
            throw duplicate();
        }
    }

    private static BusinessRuleViolated duplicate() {
        return BusinessRuleViolated.at("idNumber", "refusal.person.duplicate-id", Map.of());
    }

    /** A number of the file and one for the office, and that the citizen has no file yet, in one question. */
    private RegisterPerson.Registered number(String idNumber) {
        while (true) {
            var numbers = Sql.of(
                            """
                            select n.id, n.code, exists (select from person where code = n.code), exists (select from person where id_number = ?)
                            from (select nextval(pg_get_serial_sequence('person', 'id')) as id,
                                '40.' || overlay(to_char(nextval('person_code_seq'), 'FM0000000') placing '.' from 4 for 0) as code offset 0) n""",
                            idNumber)
                    .first(em, row -> row)
                    .orElseThrow();
            if (numbers.yes(3)) {
                throw duplicate();
            }
            if (!numbers.yes(2)) { // 40 is the province; numbers brought along by earlier files are skipped
                return new RegisterPerson.Registered(new PersonId(numbers.id(0)), numbers.text(1));
            }
        }
    }

    RegisterPerson.Registered add(RegistrationCheck.Accepted told) {
        var numbered = number(told.idNumber());
        var id = numbered.person();
        var name = VietnameseText.Name.of(told.fullName());
        var birth = told.birth();
        var values = new ArrayList<Object>(Arrays.asList(
                id, numbered.code(), told.fullName(), name.family(), name.middle(), name.given(), told.gender(), birth.year(),
                birth.month(), birth.day(), told.idNumber(), told.subject(), told.recruitedOn(), json(told.fields()),
                id, told.unit(), told.post(), told.office(), told.from(),
                told.unit(), told.post(), told.from()));
        var pay = told.pay();
        if (pay != null) {
            values.addAll(Arrays.asList(id, pay.rank(), pay.scale(), pay.step(), pay.coefficient(), pay.since(), pay.from()));
        }
        Sql.of(NEW_FILE.formatted(pay == null ? POST : FIRST_PAY.formatted(POST)), values.toArray()).execute(em);
        return numbered;
    }

    Optional<PersonId> find(String code) {
        return Sql.of("select id from person").where("code = ?", code).first(em, row -> new PersonId(row.id(0)));
    }

    PersonId get(String code) {
        return find(code).orElseThrow(() -> new NotFound("Person", code));
    }

    /** What is written now, locked until the transaction ends. */
    Stored lock(PersonId person) {
        return stored(person, STORED + " for update");
    }

    Stored read(PersonId person) {
        return stored(person, STORED);
    }

    private Stored stored(PersonId person, String sql) {
        return Sql.of(sql, person).first(em, Stored::of).orElseThrow(() -> new NotFound("Person", person));
    }

    void change(PersonId person, Stored now) {
        var name = VietnameseText.Name.of(now.fullName());
        Sql.of(
                        """
                        update person set version = version + 1, fields = cast(? as jsonb), full_name = ?, family_name = ?,
                            middle_name = ?, given_name = ?, gender = ?, birth_year = ?, birth_month = cast(? as int),
                            birth_day = cast(? as int), id_number = ?, recruited_on = cast(? as date)""",
                        now.fields().toString(), now.fullName(), name.family(), name.middle(), name.given(), now.gender(), now.birth().year(),
                        now.birth().month(), now.birth().day(), now.idNumber(), now.recruitedOn())
                .where("id = ?", person)
                .execute(em);
    }

    /** @param portrait number of the picture, or null for none */
    void portray(PersonId person, Long portrait) {
        Sql.of("update person set photo_id = cast(? as bigint), version = version + 1", portrait)
                .where("id = ?", person)
                .execute(em);
    }

    /** @param line the row that changed, or null for a single value */
    void remember(PersonId person, FileRows.Why why, String field, Long line, String before, String after) {
        var who = actor.who();
        Sql.of(
                        """
                        insert into file_change (person_id, field, line, old_value, new_value, reason, attachment_id, account_id, author)
                        values (?, ?, cast(? as bigint), ?, ?, ?, cast(? as bigint), ?, ?)""",
                        person, field, line, before, after, why.reason(), why.evidence(), who.account(), who.displayName())
                .execute(em);
    }

    private static String json(Map<String, String> fields) {
        var json = Json.createObjectBuilder();
        fields.forEach((code, value) -> {
            if (!value.isEmpty()) {
                json.add(code, value);
            }
        });
        return json.build().toString();
    }
}
