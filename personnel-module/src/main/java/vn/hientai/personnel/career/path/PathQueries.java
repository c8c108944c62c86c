package vn.hientai.personnel.career.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.career.path.rule.GapToPost;
import vn.hientai.personnel.career.path.rule.NextPost;
import vn.hientai.personnel.career.path.rule.PathFacts;
import vn.hientai.personnel.career.talent.rule.Degree;

/** The way ahead of a person: next posts, requirements met and missing, the earliest day. */
@ApplicationScoped
public class PathQueries {
    /** Where the person stands today. */
    public record Standing(
            PersonId person, String code, String fullName, String unit, String post, String office, String rank, Integer step,
            LocalDate since) {}

    /**
     * @param stage 1 for the next step, 2 for the one behind it
     * @param behind code of the step of stage 1 that leads to it, or null
     * @param earliest the first day on which every requirement could be met, or null while one has no day
     */
    public record Step(NextPost post, int stage, String behind, Verdict verdict, long met, int total, LocalDate earliest) {}

    /** The whole way. */
    public record Way(Standing now, List<Step> steps) {}

    private record Known(Standing now, LocalDate officeSince, LocalDate retiresOn, String degree, String planned) {}

    private static final List<NextPost> POSTS = LawFiles.read("career/path.csv", row -> new NextPost(
            row.get("code"),
            NextPost.Kind.valueOf(row.get("kind")),
            LawFiles.text(row, "from"),
            LawFiles.text(row, "after"),
            row.get("name_vi"),
            row.get("name_en")));

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Instance<RestrictionSource> restrictions;

    @Inject
    Today today;

    public Optional<Way> of(AccessScope scope, String code) {
        return way(scope, "c.code = ?", code);
    }

    public Optional<Way> of(AccessScope scope, PersonId person) {
        return way(scope, "c.person_id = ?", person.value());
    }

    private Optional<Way> way(AccessScope scope, String condition, Object key) {
        var day = today.date();
        return Sql.of(
                        """
                        select c.person_id, c.code, c.full_name,
                            (select n.name from unit_name n where n.unit_id = c.unit_id and n.valid_from <= cast(? as date)
                                and cast(? as date) < n.valid_until limit 1),
                            c.post, c.office, c.rank, c.step,
                            (select min(e.valid_from) from engagement e where e.person_id = c.person_id and e.superseded_by is null
                                and e.post = c.post and e.unit_id = c.unit_id),
                            c.retires_on, coalesce(p.fields ->> 'highestDegree', p.fields ->> 'degree'),
                            p.fields ->> 'plannedOffice'
                        from staff_card c join person p on p.id = c.person_id""",
                        day, day)
                .and(scope.on("c.unit_id", "c.person_id"))
                .where(condition, key)
                .first(em, row -> new Known(
                        new Standing(
                                new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                                row.whole(7), row.day(8)),
                        row.text(5) == null ? null : row.day(8),
                        row.day(9),
                        row.text(10),
                        row.text(11)))
                .map(known -> new Way(known.now(), steps(known, day)));
    }

    private List<Step> steps(Known known, LocalDate day) {
        var facts = facts(known, day);
        var steps = new ArrayList<Step>();
        for (var post : POSTS) {
            if (isNext(post, known.now())) {
                steps.add(step(post, null, facts.planned(isPlanned(post, known.planned())), day));
            }
        }
        for (var first : List.copyOf(steps)) {
            POSTS.stream()
                    .filter(post -> first.post().code().equals(post.from()))
                    .forEach(post -> steps.add(step(
                            post, first,
                            facts.planned(isPlanned(post, known.planned())).having(first.post(), first.earliest()), day)));
        }
        return List.copyOf(steps);
    }

    /** Whether the file names the post among those that the person is planned for (mục 24, được quy hoạch chức danh). */
    private static boolean isPlanned(NextPost post, String planned) {
        var name = VietnameseText.searchKey(post.nameVi());
        return planned != null
                && Stream.of(planned.split("[;,]"))
                        .map(one -> VietnameseText.searchKey(one.strip()))
                        .anyMatch(one -> one.equals(name) || one.startsWith(name + " "));
    }

    private static boolean isNext(NextPost post, Standing now) {
        if (post.kind() == NextPost.Kind.RANK) {
            return post.from().equals(now.rank());
        }
        return post.from() == null ? now.office() == null : post.from().equals(now.office());
    }

    /** A step behind another one comes after it at the earliest, and is judged as if that one had been taken. */
    private Step step(NextPost post, Step first, PathFacts facts, LocalDate day) {
        var verdict = new GapToPost().judge(post, facts, books.on(day), first == null ? null : first.earliest());
        var failed = verdict.failed();
        var met = verdict.findings().size() - failed.size();
        var days = new ArrayList<LocalDate>();
        failed.forEach(finding -> days.add((LocalDate) finding.remedy().get("when")));
        days.add(first == null ? day : first.earliest());
        var earliest = days.contains(null) ? null : days.stream().max(LocalDate::compareTo).orElse(day);
        return new Step(
                post, first == null ? 1 : 2, first == null ? null : first.post().code(), verdict, met,
                verdict.findings().size(), earliest);
    }

    private PathFacts facts(Known known, LocalDate day) {
        var person = known.now().person();
        var sanctions = restrictions.stream()
                .flatMap(source -> source.of(List.of(person), day).stream())
                .map(RestrictionSource.Restriction::effectiveOn)
                .toList();
        return new PathFacts(
                known.now().rank(),
                Degree.named(known.degree()).map(Enum::name).orElse(null),
                known.now().office(),
                known.officeSince(),
                grades(person),
                known.retiresOn(),
                sanctions,
                false,
                stretch(person, "g.status = 'CONFIRMED'").isPresent(),
                stretch(person, "g.status in ('OPEN', 'REPORTED_DONE')").orElse(null));
    }

    private Map<Integer, AnnualGrade> grades(PersonId person) {
        var grades = new HashMap<Integer, AnnualGrade>();
        Sql.of("select year, grade from annual_grade")
                .where("superseded_by is null and person_id = ?", person)
                .list(em, row -> grades.put(row.whole(0), row.code(1, AnnualGrade.class)));
        return grades;
    }

    private Optional<LocalDate> stretch(PersonId person, String state) {
        return Sql.of("select g.due_on from development_goal g join development_plan d on d.id = g.plan_id")
                .where("d.person_id = ? and g.kind = 'STRETCH_TASK' and d.status in ('AGREED', 'CLOSED')", person)
                .where(state)
                .orderBy("g.due_on")
                .limit(1)
                .first(em, row -> row.day(0));
    }
}
