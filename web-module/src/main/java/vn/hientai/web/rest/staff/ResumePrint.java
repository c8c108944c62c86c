package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.export.ResumeDocx;
import vn.hientai.web.export.ResumePaper;
import vn.hientai.web.export.ResumePdf;
import vn.hientai.web.export.Resumes;
import vn.hientai.web.rest.Downloads;

/** The résumé of a person as a paper; the reading log keeps that it was printed. */
@RequestScoped
class ResumePrint {
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    ReadLog readLog;

    @Inject
    Resumes resumes;

    @Inject
    ResumePdf pdf;

    @Inject
    ResumeDocx docx;

    Response print(String code, String asOf, String form, String type) {
        var day = StaffQuestion.day("asOf", asOf);
        var kind = form(form);
        var file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, day);
        readLog.looked(file.person(), "print");
        var paper = resumes.of(file, kind);
        var bytes = PDF.equals(type) ? pdf.bytes(paper) : docx.bytes(paper);
        var name = "So yeu ly lich " + file.card().fullName() + (PDF.equals(type) ? ".pdf" : ".docx");
        return Response.ok(bytes, type)
                .tag(String.valueOf(file.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
                .build();
    }

    private static ResumePaper.Form form(String form) {
        return switch (form == null || form.isBlank() ? "TT06" : form) {
            case "TT06" -> ResumePaper.Form.TT06;
            case "2C-98" -> ResumePaper.Form.C2_98;
            default -> throw new InvalidInput(List.of(Violation.of("form", "UNKNOWN_CODE")));
        };
    }
}
