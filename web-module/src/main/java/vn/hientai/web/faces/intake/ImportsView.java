package vn.hientai.web.faces.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.personnel.intake.ImportBatch;
import vn.hientai.personnel.intake.ImportQueries;
import vn.hientai.personnel.intake.SubmitImport;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.intake.ImportFiles;

/** The lists that were sent, newest first, and the place to drop the next one. */
@Named
@RequestScoped
public class ImportsView {
    private static final int SHOWN = 50;

    @Inject
    CurrentActor actor;

    @Inject
    ImportQueries imports;

    @Inject
    SubmitImport submit;

    @Inject
    ImportFiles files;

    @Inject
    OrgTrees trees;

    @Inject
    Notices notices;

    private Part file;
    private String unit;
    private List<ImportBatch> list;
    private boolean older;

    public List<ImportBatch> getList() {
        if (list == null) {
            var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
            var before = asked.getOrDefault("after", "").matches("\\d{1,18}") ? Long.valueOf(asked.get("after")) : null;
            var found = imports.list(scope(), "true".equals(asked.get("problems")), before, SHOWN + 1);
            older = found.size() > SHOWN;
            list = older ? found.subList(0, SHOWN) : found;
        }
        return list;
    }

    /** Whether the reader may take in whole files from other provinces. */
    public boolean isIntakes() {
        return actor.holds(Right.HAND_OVER_FILE);
    }

    /** From where the older lists are read, or null when there are none. */
    public Long getOlder() {
        return getList().isEmpty() || !older ? null : list.get(list.size() - 1).id();
    }

    /** Agencies and communes the reader may send for; their divisions are named in the list itself. */
    public List<OrgNode> getUnits() {
        return trees.now().nodes().stream()
                .filter(node -> node.kind() != UnitKind.DIVISION && scope().includesUnit(node.id()))
                .toList();
    }

    public String unitName(ImportBatch batch) {
        return trees.now().find(batch.unit()).map(OrgNode::name).orElse("");
    }

    public String send() {
        if (file == null || file.getSize() == 0) {
            notices.refused("import.refusal.no-file", Map.of());
            return null;
        }
        try (var in = file.getInputStream()) {
            var tree = trees.now();
            var chosen = unit == null || unit.isBlank() ? files.usualUnit() : tree.get(unit).id();
            var submitted = submit.handle(new SubmitImport.Command(
                    chosen, unit != null && !unit.isBlank(), file.getSubmittedFileName(), in.readAllBytes(),
                    ImportBatch.Mode.VALIDATE, ImportBatch.OnError.REJECT_FILE, null));
            return here() + "/sheet?faces-redirect=true&id=" + submitted.batch();
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
            return null;
        } catch (NotFound unknownUnit) {
            notices.refused("import.refusal.unit", Map.of("unit", String.valueOf(unit)));
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** /officer/imports or /unit/imports, whichever workspace this is. */
    public String here() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/unit/") ? "/unit/imports" : "/officer/imports";
    }

    public String getHere() {
        return here();
    }

    private AccessScope scope() {
        return actor.scope(Right.IMPORT_PEOPLE);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
