package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.api.rule.AppointmentConditions;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.career.procedure.StepPaper;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.ProcedureLaw;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepResult;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.ServiceActConditions;
import vn.hientai.personnel.service.rule.ServiceActFacts;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceStatus;

/**
 * Procedures of the demonstration province: an appointment in the middle of its steps, and a reappointment whose decision
 * waits for its signature. Comes after the people, their cards and the accounts.
 */
final class DemoProcedures extends DemoLoader {
    private static final String PAPERS = "PROPOSAL RESUME ASSESSMENT PARTY_ASSESSMENT RESIDENCE_COMMENT SELF_ASSESSMENT POLITICAL_STANDARD "
            + "ASSET_DECLARATION DEGREES HEALTH";

    private final LocalDate today;
    private final long officer;
    private final long clerk;
    private final long province;

    private DemoProcedures(Connection connection, LocalDate today) throws SQLException {
        super(connection);
        this.today = today;
        this.officer = number("select id from account where username = 'hr.officer'");
        this.clerk = number("select id from account where username = 'unit.hr'");
        this.province = number("select unit_id from unit_placement where parent_id is null and valid_until = date '9999-12-31' limit 1");
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var procedures = new DemoProcedures(connection, today);
        procedures.appointment();
        procedures.reappointment();
    }

    /** Two candidates after the first vote, which gave nobody the majority. */
    private void appointment() throws SQLException {
        var post = "Phó Trưởng phòng Chuyển đổi số";
        var unit = number("select id from org_unit where code = ?", Cast.DUNG_DIVISION_HEAD.unit());
        var id = opened(ProcedureKind.APPOINTMENT, unit, "DIVISION_DEPUTY", post, "VACANCY", "Phòng khuyết một Phó Trưởng phòng từ quý III.",
                today.minusDays(20), null, clerk);
        var first = candidate(id, Cast.ANH_CANDIDATE.id(), post, true);
        var second = candidate(id, Cast.BICH_ENDORSED.id(), post, true);
        for (var paper : "RESUME SELF_ASSESSMENT DEGREES HEALTH".split(" ")) {
            paper(id, first, paper, today.minusDays(30));
        }
        var steps = steps(ProcedureKind.APPOINTMENT, today.minusDays(20));
        held(id, steps.get(0), today.minusDays(13), StepCount.NOTHING, List.of(first, second), "Cấp có thẩm quyền đồng ý chủ trương.");
        held(id, steps.get(1), today.minusDays(6), new StepCount(5, 0, 5, 5, 5, 1, 0, List.of(
                new Votes(first, true, 2, null, null, null), new Votes(second, true, 2, null, null, null))), List.of(first, second), null);
    }

    /** All steps done, the decision drafted. */
    private void reappointment() throws SQLException {
        record Holder(long person, long unit, String post, String office, LocalDate term) {}
        Holder holder;
        try (var query = connection.prepareStatement(
                """
                select e.person_id, e.unit_id, e.post, e.office, e.term_until from engagement e join staff_card c on c.person_id = e.person_id
                where e.superseded_by is null and e.office in ('DIVISION_HEAD', 'DIVISION_DEPUTY') and e.status = 'WORKING'
                    and e.term_until between ? and ? and e.person_id < 180001 and c.retires_on > e.term_until + 2500
                    and not exists (select from sanction s where s.person_id = e.person_id)
                order by e.term_until, e.person_id limit 1""")) {
            query.setObject(1, today.plusDays(5));
            query.setObject(2, today.plusDays(150));
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return;
                }
                holder = new Holder(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4), rows.getObject(5, LocalDate.class));
            }
        }
        var started = today.minusDays(40);
        var id = opened(ProcedureKind.REAPPOINTMENT, holder.unit(), holder.office(), holder.post(), "TERM_END", "Sắp hết thời hạn giữ chức vụ.",
                started, holder.term(), officer);
        var subject = number(
                "insert into procedure_candidate (case_id, person_id, source, reason, verdict, added_by, added_on) "
                        + "values (?, ?, 'SUBJECT', ?, cast(? as jsonb), ?, ?) returning id",
                id, holder.person(), "Sắp hết thời hạn giữ chức vụ.", verdict(holder.term().plusDays(1), holder.office()), officer, started);
        for (var paper : PAPERS.split(" ")) {
            if (!paper.equals("POLITICAL_STANDARD") && !paper.equals("DEGREES")) {
                paper(id, subject, paper, today.minusDays(25));
            }
        }
        var steps = steps(ProcedureKind.REAPPOINTMENT, started);
        var all = List.of(subject);
        held(id, steps.get(0), today.minusDays(38), StepCount.NOTHING, all, "Đã gửi thông báo.");
        held(id, steps.get(1), today.minusDays(28), StepCount.NOTHING, all, "Đã nhận báo cáo tự nhận xét, đánh giá.");
        held(id, steps.get(2), today.minusDays(12), yesNo(subject, 14, 13, 12, 1), all, null);
        held(id, steps.get(3), today.minusDays(5), yesNo(subject, 3, 3, 3, 0), all, null);
        draft(id, subject, holder.person(), holder.term());
    }

    private void draft(long id, long subject, long person, LocalDate termEnd) throws SQLException {
        var from = termEnd.plusDays(1);
        var name = text("select full_name from person where id = ?", person);
        var title = "Về việc bổ nhiệm lại " + name;
        var decision = number(
                "insert into decision (kind, agency_id, symbol, status, title, effective_from, body, proposed_by) "
                        + "values ('SERVICE_ACT', ?, 'QĐ-UBND', 'DRAFT', ?, ?, jsonb_build_object('articles', cast(? as text), 'act', 'REAPPOINTMENT'), ?) returning id",
                province, title, from, "Bổ nhiệm lại " + name + " giữ chức vụ trong thời hạn 60 tháng.\nCác cơ quan liên quan thi hành quyết định này.",
                officer);
        run("insert into decision_subject values (?, ?)", decision, person);
        run("insert into service_act (person_id, type, status, decision_id, valid_from, settles_term, term_until, verdict) "
                        + "values (?, 'REAPPOINTMENT', 'DRAFT', ?, ?, true, ?, cast(? as jsonb))",
                person, decision, from, from.plusMonths(60).minusDays(1), verdict(from, "DIVISION_HEAD"));
        run("update procedure_case set status = 'DRAFTED', decision_id = ?, chosen_id = ? where id = ?", decision, subject, id);
        event(id, "DRAFTED", null, name, officer, today.minusDays(2));
        run("insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on) "
                        + "values ('SIGN_DECISION', 'Decision', ?, ?, 'LEADERSHIP', jsonb_build_object('title', cast(? as text)), ?, ?)",
                String.valueOf(decision), province, title, "/decisions/sheet?id=" + decision, today.minusDays(2));
    }

    private static StepCount yesNo(long candidate, int convened, int present, int agreed, int against) {
        return new StepCount(convened, 0, present, present, present, null, null, List.of(new Votes(candidate, true, agreed, against, 0, 0)));
    }

    private List<Step> steps(ProcedureKind kind, LocalDate day) {
        return new ProcedureLaw(kind, PolicyBook.of(LawFiles.parameters(), day)).steps();
    }

    private long opened(
            ProcedureKind kind, long unit, String office, String post, String ground, String reason, LocalDate on, LocalDate termEnd, long by)
            throws SQLException {
        var id = number(
                "insert into procedure_case (kind, status, unit_id, office, post, ground, reason, started_on, term_end, opened_by, opened_on) "
                        + "values (?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                kind.name(), unit, office, post, ground, reason, on, termEnd, by, on);
        event(id, "OPENED", null, reason, by, on);
        return id;
    }

    private long candidate(long id, long person, String post, boolean planned) throws SQLException {
        run("update person set fields = fields || jsonb_build_object('plannedOffice', cast(? as text)) where id = ?", post, person);
        var id2 = number(
                "insert into procedure_candidate (case_id, person_id, source, verdict, added_by, added_on) "
                        + "values (?, ?, ?, cast(? as jsonb), ?, ?) returning id",
                id, person, planned ? "PLAN" : "OTHER", conditions(person), clerk, today.minusDays(19));
        event(id, "CANDIDATE_ADDED", null, text("select full_name from person where id = ?", person), clerk, today.minusDays(19));
        return id2;
    }

    private String conditions(long person) throws SQLException {
        var grades = new HashMap<Integer, AnnualGrade>();
        try (var query = connection.prepareStatement("select year, grade from annual_grade where person_id = ? and superseded_by is null")) {
            query.setLong(1, person);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    grades.put(rows.getInt(1), AnnualGrade.valueOf(rows.getString(2)));
                }
            }
        }
        var facts = new AppointmentFacts(
                StaffCategory.CS_STAFF, null, AppointmentFacts.Move.HIGHER, "DIVISION_DEPUTY", "01.003", "BACHELOR", grades, null, true, false,
                List.of(), List.of(), false);
        return ArchivedVerdict.write(new AppointmentConditions().judge(facts, PolicyBook.of(LawFiles.parameters(), today)));
    }

    private static String verdict(LocalDate from, String office) {
        var now = new CareerStretch(from.minusYears(5), LocalDate.of(9999, 12, 31), 1, "–", office, ServiceStatus.WORKING, null, null, null);
        var facts = new ServiceActFacts(
                ServiceActType.REAPPOINTMENT, from, null, from.plusMonths(60).minusDays(1), StaffCategory.CS_LEAD, now, now.from(), null,
                Map.of(), List.of(), Set.of(), false);
        return ArchivedVerdict.write(new ServiceActConditions(new WorkCalendar(WorkCalendars.shipped()))
                .judge(facts, PolicyBook.of(LawFiles.parameters(), from)));
    }

    private void paper(long id, long candidate, String paper, LocalDate day) throws SQLException {
        run("insert into procedure_paper (case_id, candidate_id, paper, dated_on, seen_by, seen_on) values (?, ?, ?, ?, ?, ?)",
                id, candidate, paper, day, clerk, day.plusDays(1));
    }

    private void held(long id, Step step, LocalDate on, StepCount count, List<Long> standing, String note) throws SQLException {
        var result = StepResult.of(step, count, standing);
        var votes = step.votes();
        var verdict = ArchivedVerdict.write(result.verdict());
        for (var one : standing) {
            verdict = verdict.replace("\"candidate\":" + one, "\"candidate\":\"" + text(
                    "select p.full_name from procedure_candidate k join person p on p.id = k.person_id where k.id = ?", one) + "\"");
        }
        var record = number(
                "insert into procedure_step (case_id, code, held_on, convened, excused, present, handed_out, returned, blank, invalid, outcome, "
                        + "note, verdict, recorded_by, recorded_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?) returning id",
                id, step.code(), on, votes ? count.convened() : null, votes ? count.excused() : null, votes ? count.present() : null,
                votes ? count.handedOut() : null, votes ? count.returned() : null, count.blank(), count.invalid(), result.outcome().name(), note,
                verdict, clerk, on);
        for (var vote : count.votes()) {
            run("insert into procedure_vote values (?, ?, ?, ?, ?, ?, ?)", record, vote.candidate(), vote.agreed(), vote.against(), vote.blank(),
                    vote.invalid(), result.outcome() == Outcome.WENT_ON && result.goOn().contains(vote.candidate()));
        }
        event(id, "STEP_HELD", step.code(), null, clerk, on);
        for (var paper : step.papers()) {
            var name = Texts.get(Texts.VIETNAMESE, "code.papers." + paper, Map.of());
            DemoPaper.attach(connection, StepPaper.KIND, new StepPaper(id, step.code(), paper).reference(), name + ".pdf", name + ", " + on, clerk, on);
        }
    }

    private void event(long id, String kind, String step, String note, long by, LocalDate on) throws SQLException {
        run("insert into procedure_event (case_id, kind, step, note, account_id, on_day) values (?, ?, ?, ?, ?, ?)", id, kind, step, note, by, on);
    }
}
