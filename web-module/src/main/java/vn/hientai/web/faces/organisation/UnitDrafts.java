package vn.hientai.web.faces.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.DraftUnitDecision;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** Lays the draft of a decision on units from a page, or tells at the field why not. */
@RequestScoped
public class UnitDrafts {
    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Inject
    DraftUnitDecision draftUnitDecision;

    @Inject
    Notices notices;

    /** Where to go: the decision's page, or nowhere when it was refused. */
    String draft(Record act, DraftForm form) {
        try {
            var decision = draftUnitDecision.handle(new DraftUnitDecision.Command(
                    act, trees.on(today.date()).root().id(), form.getSymbol(), form.getTitle(), form.getArticles()));
            notices.done("org.drafted", Map.of("title", form.getTitle()));
            return "/decisions/sheet?faces-redirect=true&id=" + decision;
        } catch (BusinessRuleViolated refusal) {
            refuse(refusal);
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        } catch (ConstraintViolationException shape) {
            notices.refused("org.shape", Map.of());
        }
        return null;
    }

    void refuse(BusinessRuleViolated refusal) {
        var faces = FacesContext.getCurrentInstance();
        var words = Texts.get(LocaleChoice.current(), refusal.key(), refusal.arguments());
        var input = refusal.field().map(field -> "act:" + field).orElse(null);
        var atField = input != null && faces.getViewRoot().findComponent(input) != null;
        if (atField) {
            faces.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        } else {
            notices.refused(refusal.key(), refusal.arguments());
        }
    }
}
