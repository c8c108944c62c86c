package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** The steps that the use cases of a nomination share: judging, entering, its tasks. */
@ApplicationScoped
class NominationDesk {
    private static final ParameterKey EXAMINATION_DAYS = ParameterKey.of("talent.examination.days");
    private static final String SUBJECT = "Nomination";

    @Inject
    Nominations nominations;

    @Inject
    TalentFile file;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    NominateTalent.Nominated enter(PersonId person, TalentPool pool, String reason) {
        if (nominations.hasOpen(person, pool)) {
            throw new Conflict("talent.already-nominated", Map.of("name", nominations.nameOf(person)));
        }
        if (nominations.isMember(person, pool, today.date())) {
            throw new Conflict("talent.already-member", Map.of("name", nominations.nameOf(person)));
        }
        var verdict = file.judge(person, pool, today.date()).orRefuse();
        var nomination = Nomination.of(
                person, pool, file.unitOf(person), reason.strip(), ArchivedVerdict.write(verdict), deadline(), nominations.act());
        var id = nominations.add(nomination);
        sent(nomination, "NOMINATED", reason);
        return new NominateTalent.Nominated(id, verdict);
    }

    Verdict sendAgain(Nomination nomination, String reason) {
        var verdict = file.judge(nomination.person(), nomination.pool(), today.date()).orRefuse();
        nomination.sendAgain(reason.strip(), ArchivedVerdict.write(verdict), deadline(), nominations.act());
        sent(nomination, "SENT_AGAIN", reason);
        settle("MEND_NOMINATION", nomination, "SENT_AGAIN");
        return verdict;
    }

    void examineAnew(Nomination nomination) {
        nomination.reopen(deadline());
        askExaminer(nomination);
    }

    private void sent(Nomination nomination, String kind, String reason) {
        nominations.happened(nomination, kind, reason);
        askExaminer(nomination);
    }

    private void askExaminer(Nomination nomination) {
        raise("EXAMINE_NOMINATION", nomination, Assignee.role(Role.HR_OFFICER, nomination.unit()), nomination.examineBy(),
                "/officer/nomination");
    }

    /** The last day of the examination: working days after today, counted without Saturdays and Sundays. */
    private LocalDate deadline() {
        var left = books.on(today.date()).find(EXAMINATION_DAYS).map(days -> Integer.parseInt(days.value())).orElse(15);
        var day = today.date();
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() < 6) {
                left--;
            }
        }
        return day;
    }

    void mustBeFresh(Nomination nomination, Integer version) {
        if (version != null && version != nomination.version()) {
            throw new StaleEdit("nomination");
        }
    }

    void raise(String kind, Nomination nomination, Assignee assignee, LocalDate deadline, String page) {
        worklist.raise(kind, SUBJECT, subject(nomination), assignee, deadline, page + "?id=" + nomination.id(),
                Map.of("name", nominations.nameOf(nomination.person())));
    }

    void settle(String kind, Nomination nomination, String outcome) {
        worklist.settle(kind, SUBJECT, subject(nomination), outcome);
    }

    void settleAll(Nomination nomination, String outcome) {
        settle("EXAMINE_NOMINATION", nomination, outcome);
        settle("MEND_NOMINATION", nomination, outcome);
        if (nomination.decision() != null) {
            worklist.settle("SIGN_DECISION", "Decision", nomination.decision().toString(), outcome);
        }
    }

    private static String subject(Nomination nomination) {
        return nomination.id().toString();
    }
}
