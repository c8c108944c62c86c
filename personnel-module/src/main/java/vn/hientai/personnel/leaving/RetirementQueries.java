package vn.hientai.personnel.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.personnel.retirement.rule.RetirementMoment;

/** One person's way into retirement: the days, why, and which papers are out. */
@ApplicationScoped
public class RetirementQueries {
    /** A paper that was drawn up. @param decision its number in the register, or null for one issued on paper alone */
    public record Paper(RetirementPaper kind, LocalDate retiresOn, String status, Long decision, String number, LocalDate issuedOn) {}

    /** The person, the days and the papers. @param unconfirmed parameters that still await the legal officer */
    public record Sheet(
            PersonId person, String code, String fullName, boolean woman, LocalDate birth, String birthText, String post, OrgUnitId unit,
            String unitName, String status, RetirementMoment moment, List<Paper> papers, Long act, List<String> unconfirmed) {

        public boolean gone() {
            return status.equals("RETIRED") || status.equals("LEFT");
        }

        /** The paper that holds for the day by age as it is now. */
        public Optional<Paper> standing(RetirementPaper kind) {
            return papers.stream()
                    .filter(one -> one.kind() == kind && !one.status().equals("ANNULLED") && one.retiresOn().equals(moment.retirementDate()))
                    .findFirst();
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public Sheet of(AccessScope scope, String code) {
        var day = today.date();
        return Sql.of(
                        """
                        select c.person_id, c.code, c.full_name, c.gender, c.born_on, c.birth_text, c.post, c.unit_id, (select n.name from unit_name n
                            where n.unit_id = c.unit_id and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until), c.status, c.subject,
                            (select a.id from service_act a where a.person_id = c.person_id and a.type = 'RETIREMENT'
                                and a.status in ('DRAFT', 'IN_FORCE') order by a.id desc limit 1)
                        from staff_card c""",
                        day, day)
                .where("c.code = ?", code == null ? "" : code)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> {
                    var person = new PersonId(row.id(0));
                    var gender = row.code(3, Gender.class);
                    var book = books.on(day);
                    var facts = new RetirementFacts(gender, PartialDate.parse(row.text(5)), row.code(10, StaffCategory.class));
                    return new Sheet(
                            person, row.text(1), row.text(2), gender == Gender.FEMALE, row.day(4), row.text(5), row.text(6), new OrgUnitId(row.id(7)),
                            row.text(8) == null ? "" : row.text(8), row.text(9), new RetirementAge().of(facts, book), papers(person), row.number(11),
                            book.unconfirmed());
                })
                .orElseThrow(() -> new NotFound("Person", "?"));
    }

    private List<Paper> papers(PersonId person) {
        return Sql.of("select kind, retires_on, status, decision_id, number, issued_on from retirement_paper")
                .where("person_id = ?", person)
                .orderBy("id desc")
                .list(em, row -> new Paper(
                        row.code(0, RetirementPaper.class), row.day(1), row.text(2), row.number(3), row.text(4), row.day(5)));
    }

    /** The wording that the product proposes for the notice; in Vietnamese, as the paper is. */
    public Wording wording(AccessScope scope, String code) {
        var sheet = of(scope, code);
        var who = Texts.get(Texts.VIETNAMESE, sheet.woman() ? "leaving.paper.she" : "leaving.paper.he");
        var words = Map.<String, Object>of(
                "name", sheet.fullName(), "code", sheet.code(), "post", sheet.post(), "unit", sheet.unitName(),
                "birth", PartialDate.parse(sheet.birthText()).spoken(), "retires", sheet.moment().retirementDate(),
                "pension", sheet.moment().pensionFrom(), "who", who, "begin", who.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + who.substring(1));
        return new Wording(
                Texts.get(Texts.VIETNAMESE, "leaving.paper.title", words),
                Texts.get(Texts.VIETNAMESE, "leaving.paper.articles", words));
    }

    /** Title and parts, one a line. */
    public record Wording(String title, String articles) {}
}
