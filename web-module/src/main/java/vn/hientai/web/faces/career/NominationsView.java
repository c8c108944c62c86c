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
import vn.hientai.personnel.career.talent.NominationStatus;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.career.talent.TalentQueries.NominationFilter;
import vn.hientai.personnel.career.talent.TalentQueries.NominationRow;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSort;

/** The list of nominations, for the examiner and for who signs; its whole state is in the address. */
@Named
@RequestScoped
public class NominationsView {
    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    private NominationStatus status;
    private String after;
    private Page<NominationRow> page = Page.empty();

    public void open() {
        var filter = new NominationFilter(status == null ? List.of() : List.of(status), null);
        page = talents.nominations(
                actor.scope(Right.READ_TALENT),
                filter,
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, NominationSort.NEWEST, false, true));
    }

    /** What waits for a signature, unless another state is asked for. */
    public void openToSign() {
        open();
    }

    public boolean late(NominationRow row) {
        return row.status() == NominationStatus.NOMINATED && row.examineBy() != null && row.examineBy().isBefore(today.date());
    }

    public Page<NominationRow> getPage() {
        return page;
    }

    public NominationStatus[] getStatuses() {
        return NominationStatus.values();
    }

    public NominationStatus getStatus() {
        return status;
    }

    public void setStatus(NominationStatus status) {
        this.status = status;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
