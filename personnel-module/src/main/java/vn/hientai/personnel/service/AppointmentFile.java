package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.api.rule.AppointmentFacts.LowerPost;
import vn.hientai.personnel.api.rule.AppointmentFacts.Move;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.personnel.service.rule.CareerTimeline;
import vn.hientai.personnel.service.rule.ServiceStatus;
import vn.hientai.personnel.service.rule.Situation;

/** Gathers from the file what the conditions of an appointment look at. Whoever calls has judged whether it may be read. */
@ApplicationScoped
public class AppointmentFile {
    /** Offices from the lowest to the highest; each is the adjacent lower one of the next. */
    private static final List<String> LADDER = List.of("DIVISION_DEPUTY", "DIVISION_HEAD", "DEPUTY_HEAD", "HEAD");
    private static final Map<String, String> NAMES = names();

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CareerLedger ledger;

    @Inject
    PolicyBooks books;

    @Inject
    Instance<RestrictionSource> restrictions;

    private record Basics(
            StaffCategory subject, Gender gender, PartialDate birth, String planned, String rank) {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        LawFiles.read("career/path.csv", row -> names.put(row.get("code"), row.get("name_vi")));
        return Map.copyOf(names);
    }

    /**
     * @param office code of the office to be taken, or null
     * @param post how it is called, or null
     * @param declared what HR declares beside the file
     */
    public AppointmentFacts facts(
            PersonId person, String office, String post, LocalDate on, boolean newUnit, Collection<Situation> declared) {
        var basics = basics(person);
        var sanctions = restrictions.stream()
                .flatMap(source -> source.of(List.of(person), on).stream())
                .map(RestrictionSource.Restriction::effectiveOn)
                .toList();
        var timeline = ledger.timeline(person);
        return new AppointmentFacts(
                basics.subject(), retires(person, on), move(timeline, office, on), office, office == null ? null : basics.rank(), null,
                grades(person), lower(timeline, office, on), planned(basics.planned(), office, post), newUnit, bars(timeline, on, declared),
                sanctions, declared.contains(Situation.AUTHORITY_EXCEPTION));
    }

    /** Last day in service by age. */
    public LocalDate retires(PersonId person, LocalDate on) {
        var basics = basics(person);
        return new RetirementAge()
                .of(new RetirementFacts(basics.gender(), basics.birth(), basics.subject()), books.on(on))
                .retirementDate();
    }

    private Basics basics(PersonId person) {
        return Sql.of(
                        """
                        select p.subject, p.gender, p.birth_year, p.birth_month, p.birth_day, p.fields ->> 'plannedOffice',
                            (select c.rank from staff_card c where c.person_id = p.id)
                        from person p where p.id = ?""",
                        person)
                .first(em, row -> new Basics(
                        row.code(0, StaffCategory.class), row.code(1, Gender.class),
                        new PartialDate(row.whole(2), row.whole(3), row.whole(4)), row.text(5), row.text(6)))
                .orElseThrow(() -> new NotFound("Person", person));
    }

    private Map<Integer, AnnualGrade> grades(PersonId person) {
        var grades = new HashMap<Integer, AnnualGrade>();
        Sql.of("select year, grade from annual_grade where person_id = ? and superseded_by is null", person)
                .list(em, row -> grades.put(row.whole(0), row.code(1, AnnualGrade.class)));
        return grades;
    }

    private static List<String> bars(CareerTimeline timeline, LocalDate on, Collection<Situation> declared) {
        var bars = new ArrayList<>(Situation.bars(declared));
        timeline.on(on).filter(now -> now.status() == ServiceStatus.SUSPENDED).ifPresent(now -> bars.add("SUSPENDED"));
        return bars.stream().distinct().toList();
    }

    private static Move move(CareerTimeline timeline, String office, LocalDate on) {
        var held = timeline.on(on).map(now -> now.office()).map(LADDER::indexOf).orElse(-1);
        var wanted = LADDER.indexOf(office);
        return wanted < 0 || held < wanted ? Move.HIGHER : held == wanted ? Move.EQUAL : Move.LOWER;
    }

    /** Stretches in the adjacent lower, an equivalent or a higher office are added up. */
    private static LowerPost lower(CareerTimeline timeline, String office, LocalDate on) {
        var below = LADDER.indexOf(office) - 1;
        if (below < 0) {
            return null;
        }
        var days = timeline.stretches().stream()
                .filter(one -> one.office() != null && LADDER.indexOf(one.office()) >= below && one.from().isBefore(on))
                .mapToLong(one -> ChronoUnit.DAYS.between(one.from(), one.until().isBefore(on) ? one.until() : on))
                .sum();
        return new LowerPost(LADDER.get(below), days == 0 ? null : on.minusDays(days), null);
    }

    /** Whether the file names the post, or an equal or higher office, among those that the person is planned for. */
    private static boolean planned(String planned, String office, String post) {
        if (planned == null) {
            return false;
        }
        var wanted = Stream.concat(
                        Stream.ofNullable(post),
                        LADDER.stream().skip(Math.max(0, LADDER.indexOf(office))).map(NAMES::get))
                .filter(name -> name != null && !name.isBlank())
                .map(VietnameseText::searchKey)
                .toList();
        return Arrays.stream(planned.split("[;,]"))
                .map(one -> VietnameseText.searchKey(one.strip()))
                .anyMatch(one -> wanted.stream().anyMatch(name -> one.equals(name) || one.startsWith(name + " ")));
    }
}
