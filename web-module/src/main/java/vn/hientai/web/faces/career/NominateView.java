package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.talent.NominateTalent;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries.CandidateRow;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** The form of a nomination, with what the law says before it is sent. */
@Named
@ViewScoped
public class NominateView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient Today today;

    @Inject
    transient TalentQueries talents;

    @Inject
    transient NominateTalent nominateTalent;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private String code;
    private TalentPool pool = TalentPool.YOUNG_TALENT;
    private String reason;
    private transient CandidateRow candidate;

    public void open() {
        getCandidate();
    }

    public CandidateRow getCandidate() {
        if (candidate == null) {
            candidate = talents.candidate(actor.scope(Right.NOMINATE_TALENT), code, pool, today.date())
                    .orElseThrow(() -> new NotFound("Person", code));
        }
        return candidate;
    }

    /** Why this reader may not act on this person (one's own case, spouse, kin), or null. */
    public String getBarred() {
        try {
            actor.mustBeImpartial(getCandidate().person());
            return null;
        } catch (Forbidden partial) {
            return Texts.get(LocaleChoice.current(), partial.key());
        }
    }

    /** Whether the law and the state of things let the nomination be sent. */
    public boolean isAllowed() {
        return getCandidate().verdict().passed() && getCandidate().talent() == null && getBarred() == null;
    }

    public String send() {
        var id = new long[1];
        var done = acts.carryOut("nominate", () -> id[0] = nominateTalent
                .handle(new NominateTalent.Command(getCandidate().person(), pool, reason))
                .id());
        if (!done) {
            return null;
        }
        var page = "/unit/nomination?id=" + id[0];
        notices.done("careers.nominated", Map.of("name", getCandidate().fullName()), page);
        return "/unit/nomination?faces-redirect=true&id=" + id[0];
    }

    public TalentPool[] getPools() {
        return TalentPool.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public TalentPool getPool() {
        return pool;
    }

    public void setPool(TalentPool pool) {
        if (pool != null && pool != this.pool) {
            this.pool = pool;
            candidate = null;
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
