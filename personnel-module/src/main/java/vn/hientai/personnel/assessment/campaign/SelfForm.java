package vn.hientai.personnel.assessment.campaign;

import java.time.LocalDate;
import vn.hientai.core.kernel.AnnualGrade;

/** A person's own assessment (phiếu tự đánh giá, Mẫu 02), a draft until it is submitted. */
public record SelfForm(
        String results, String strengths, String weaknesses, String plan, AnnualGrade grade, LocalDate submittedOn, int version) {
    static final SelfForm EMPTY = new SelfForm("", "", "", "", null, null, 0);
}
