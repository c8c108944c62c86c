package vn.hientai.web.faces.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanRow;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSort;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.career.talent.TalentQueries.CandidateRow;
import vn.hientai.personnel.career.talent.TalentQueries.CandidateSort;
import vn.hientai.personnel.career.talent.TalentQueries.MemberRow;
import vn.hientai.personnel.career.talent.TalentQueries.NominationFilter;
import vn.hientai.personnel.career.talent.TalentQueries.NominationRow;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSort;
import vn.hientai.web.faces.support.LocaleChoice;

/** Young people of the unit: who may be nominated and why not, nominations on their way, the pool, plans. */
@Named
@RequestScoped
public class CandidatesView {
    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    @Inject
    DevelopmentQueries development;

    private String view = "candidates";
    private String after;
    private Page<CandidateRow> candidates = Page.empty();
    private Page<NominationRow> nominations = Page.empty();
    private Page<MemberRow> members = Page.empty();
    private Page<PlanRow> plans = Page.empty();

    public void open() {
        var scope = actor.scope(Right.READ_TALENT);
        switch (view) {
            case "nominations" -> nominations = talents.nominations(scope, NominationFilter.ANY, page(NominationSort.NEWEST));
            case "members" -> members = talents.members(scope, null, today.date(), page(NominationSort.NEWEST));
            case "plans" -> plans = development.plans(scope, DevelopmentQueries.Filter.ANY, page(PlanSort.NEWEST));
            case "reviews" -> { /* read by its own view */ }
            default -> candidates = talents.candidates(
                    actor.scope(Right.READ_TALENT), TalentPool.YOUNG_TALENT, page(CandidateSort.FULL_NAME));
        }
    }

    private <S extends Enum<S>> PageRequest<S> page(S sort) {
        return new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, sort, false, true);
    }

    /** What is not met, in the reader's words. */
    public List<Explanation> missing(Verdict verdict) {
        return Explanation.of(verdict, LocaleChoice.current()).stream()
                .filter(explanation -> !explanation.satisfied())
                .toList();
    }

    public boolean isNominator() {
        return actor.holds(Right.NOMINATE_TALENT);
    }

    public boolean isLeader() {
        return actor.holds(Right.LEAD_DEVELOPMENT);
    }

    public Page<CandidateRow> getCandidates() {
        return candidates;
    }

    public Page<NominationRow> getNominations() {
        return nominations;
    }

    public Page<MemberRow> getMembers() {
        return members;
    }

    public Page<PlanRow> getPlans() {
        return plans;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view == null ? "candidates" : view;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
