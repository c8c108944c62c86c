package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.policy.Citation;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.rewards.discipline.SanctionQueries;
import vn.hientai.rewards.discipline.SanctionQueries.Standing;

/** Sanctions in force in the file that is open; only for those who see pay, which a sanction delays. */
@Named
@RequestScoped
public class SanctionsView {
    @Inject
    CurrentActor actor;

    @Inject
    SanctionQueries sanctions;

    private List<Standing> standing;

    public List<Standing> of(PersonFile file) {
        if (standing == null) {
            standing = sanctions.inForce(actor.scope(Right.READ_SALARY), file.person(), file.asOf());
        }
        return standing;
    }

    /** What one of the effects rests on, as lawyers write it. */
    public String basis(Standing one, String check) {
        return one.effects().verdict().findings().stream()
                .filter(finding -> finding.check().equals(check))
                .flatMap(finding -> finding.legalBasis().stream())
                .map(Citation::toString)
                .collect(Collectors.joining("; "));
    }
}
