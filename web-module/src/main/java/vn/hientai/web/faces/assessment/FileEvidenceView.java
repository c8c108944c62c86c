package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceRow;
import vn.hientai.personnel.assessment.evidence.EvidenceSight;

/** The newest evidence on the page of a person's file. */
@Named
@RequestScoped
public class FileEvidenceView {
    private static final int SHOWN = 5;
    private static final int YEARS = 5;

    @Inject
    CurrentActor actor;

    @Inject
    EvidenceQueries evidence;

    @Inject
    Today today;

    private List<EvidenceRow> found;

    /** Nothing where the reader sees neither the person's work nor the file. */
    public List<EvidenceRow> of(PersonId person) {
        if (found == null) {
            found = evidence.ofPerson(
                            actor.scope(Right.READ_WORK), EvidenceSight.of(actor), person, today.date().minusYears(YEARS), today.date())
                    .stream().limit(SHOWN).toList();
        }
        return found;
    }
}
