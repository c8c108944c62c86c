package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.decision.PaperPress;
import vn.hientai.core.decision.SignedPapers;
import vn.hientai.core.decision.SignedPapers.SignedPaper;
import vn.hientai.core.decision.TemplateQueries;
import vn.hientai.core.decision.TemplateQueries.TemplateRow;

/** Prints decisions: with the template that an administrator put in place for their kind, or with the product's own. */
@ApplicationScoped
public class DecisionPrint implements PaperPress {
    @Inject
    DecisionPapers papers;

    @Inject
    TemplateQueries templates;

    @Inject
    DocxTemplate filling;

    @Inject
    PaperDocx docx;

    @Inject
    PaperPdf pdf;

    @Inject
    SignedPapers signed;

    public byte[] docx(DecisionSheet sheet) {
        var paper = papers.of(sheet);
        return templates.inUse(sheet.row().kind())
                .map(template -> filling.filled(templates.content(template), paper))
                .orElseGet(() -> docx.bytes(paper));
    }

    /** The signed paper as it was signed; a draft, or a decision that was signed on paper, is printed as it reads now. */
    public byte[] pdf(DecisionSheet sheet) {
        return (sheet.row().status() == DecisionStatus.DRAFT ? Optional.<SignedPaper>empty() : signed.of(sheet.row().id()))
                .map(signed::content)
                .orElseGet(() -> print(set(sheet)));
    }

    @Override
    public String set(DecisionSheet sheet) {
        var paper = papers.of(sheet);
        return templates.inUse(sheet.row().kind())
                .map(template -> pdf.pageOf(filling.filled(templates.content(template), paper)))
                .orElseGet(() -> PaperPdf.html(paper));
    }

    @Override
    public byte[] print(String page) {
        var out = new ByteArrayOutputStream();
        PaperPdf.press(page, out);
        return out.toByteArray();
    }

    /** An invented decision in the look of the template, to see it before it is used. */
    public byte[] sample(TemplateRow template) {
        return filling.filled(templates.content(template), SAMPLE);
    }

    public byte[] samplePdf(TemplateRow template) {
        return pdf.bytesOf(sample(template));
    }

    private static final OfficialPaper SAMPLE = new OfficialPaper(
            "UBND TỈNH NGHỆ AN", "SỞ NỘI VỤ", "12/QĐ-SNV", "Nghệ An", LocalDate.of(2026, 11, 22), "QUYẾT ĐỊNH",
            "Về việc nâng bậc lương thường xuyên đối với Trần Thị Lan", "GIÁM ĐỐC SỞ NỘI VỤ",
            List.of("Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14 tháng 12 năm 2004 của Chính phủ;", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
            List.of("Nâng bậc lương thường xuyên đối với bà Trần Thị Lan từ bậc 3 lên bậc 4.", "Quyết định này có hiệu lực kể từ ngày ký.",
                    "Các cơ quan liên quan và bà Trần Thị Lan chịu trách nhiệm thi hành Quyết định này."),
            List.of("Như Điều 3;", "Lưu: VT, TCCB."), "GIÁM ĐỐC", "Nguyễn Văn An", "");
}
