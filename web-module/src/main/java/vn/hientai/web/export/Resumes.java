package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.attachment.Portraits;
import vn.hientai.core.catalogue.CatalogueItem;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.Letterhead;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.PersonFile;

/** Makes a résumé of a file as its reader sees it, with the photograph of today. */
@ApplicationScoped
public class Resumes {
    @Inject
    Portraits portraits;

    @Inject
    CatalogueQueries catalogues;

    @Inject
    OrgTrees trees;

    public ResumePaper of(PersonFile file, ResumePaper.Form form) {
        var rank = file.card().rank();
        var name = rank == null ? "" : catalogues.item("ranks", rank, file.asOf()).map(CatalogueItem::nameVi).orElse("");
        var place = Letterhead.of(trees.on(file.asOf()), file.card().unitCode(), "").place();
        return ResumePaper.of(file, form, name, place, portrait(file.person()));
    }

    private byte[] portrait(PersonId person) {
        return portraits.find(person).map(portraits::content).orElse(null);
    }
}
