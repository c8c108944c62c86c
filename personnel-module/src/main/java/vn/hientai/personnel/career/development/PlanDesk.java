package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** What the use cases of a plan share: the mentor's conditions, the tasks of head and person. */
@ApplicationScoped
class PlanDesk {
    private static final ParameterKey MENTOR_LIMIT = ParameterKey.of("development.mentor.limit");
    private static final String SUBJECT = "DevelopmentPlan";

    @Inject
    DevelopmentPlans plans;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    /** A mentor works today, is somebody else, and carries no more people than the scheme allows. */
    void checkMentor(PersonId mentor, PersonId person) {
        if (mentor == null) {
            return;
        }
        if (mentor.equals(person)) {
            throw BusinessRuleViolated.at("mentor", "development.own-mentor", Map.of());
        }
        if (!plans.works(mentor)) {
            throw BusinessRuleViolated.at("mentor", "development.mentor-not-working", Map.of());
        }
        var limit = books.on(today.date()).find(MENTOR_LIMIT).map(found -> Integer.parseInt(found.value())).orElse(3);
        if (plans.mentees(mentor, person) >= limit) {
            throw BusinessRuleViolated.at("mentor", "development.mentor-full", Map.of("limit", limit));
        }
    }

    void askPerson(DevelopmentPlan plan) {
        plans.accountOf(plan.person())
                .ifPresent(account -> raise("ANSWER_PLAN", plan, account, null, "/me/development"));
    }

    void askHead(String kind, DevelopmentPlan plan, LocalDate deadline) {
        raise(kind, plan, plan.agreedBy() == null ? plan.draftedBy() : plan.agreedBy(), deadline, "/unit/plan?id=" + plan.id());
    }

    private void raise(String kind, DevelopmentPlan plan, AccountId account, LocalDate deadline, String link) {
        worklist.raise(kind, SUBJECT, plan.id().toString(), Assignee.account(account), deadline, link,
                Map.of("name", plans.nameOf(plan.person()), "title", plan.title()));
    }

    /** The next check-in becomes a task of both; an older one goes. */
    void planReview(DevelopmentPlan plan) {
        settle("REVIEW_PLAN", plan, "MOVED");
        if (plan.nextReviewOn() != null) {
            askHead("REVIEW_PLAN", plan, plan.nextReviewOn());
            plans.accountOf(plan.person())
                    .ifPresent(account -> raise("REVIEW_PLAN", plan, account, plan.nextReviewOn(), "/me/development"));
        }
    }

    void settle(String kind, DevelopmentPlan plan, String outcome) {
        worklist.settle(kind, SUBJECT, plan.id().toString(), outcome);
    }

    void settleAll(DevelopmentPlan plan, String outcome) {
        for (var kind : new String[] {"ANSWER_PLAN", "CHANGE_PLAN", "CONFIRM_PROGRESS", "REVIEW_PLAN"}) {
            settle(kind, plan, outcome);
        }
    }

    void tellPerson(DevelopmentPlan plan, String key, Map<String, String> arguments) {
        plans.accountOf(plan.person()).ifPresent(account -> notices.tell(account, key, arguments, "/me/development"));
    }
}
