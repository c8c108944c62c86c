package vn.hientai.web.faces.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.quality.QualityQueries;
import vn.hientai.personnel.quality.QualityQueries.FileQuality;

/** The score of one file with what is missing and what contradicts itself. */
@Named
@RequestScoped
public class FileQualityView {
    @Inject
    CurrentActor actor;

    @Inject
    QualityQueries quality;

    private PersonId person;
    private FileQuality found;

    /** Null while it waits to be checked. */
    public FileQuality of(PersonId asked) {
        if (!asked.equals(person)) {
            person = asked;
            found = quality.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), asked).orElse(null);
        }
        return found;
    }

    public String tone(int score) {
        return score >= 90 ? "good" : score >= QualityQueries.MARK ? "info" : "attention";
    }

    /** A date as people write it; other details as they are. */
    public String spoken(String detail) {
        return detail.matches("\\d{4}(-\\d{2}){0,2}") ? PartialDate.parse(detail).spoken() : detail;
    }
}
