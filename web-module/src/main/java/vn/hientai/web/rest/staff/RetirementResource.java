package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.web.rest.Languages;

/** When a person retires. */
@Path("staff/{code}/retirement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class RetirementResource {
    @Schema(description = "When a person retires by age, explained.")
    public record Retirement(
            @Schema(description = "Officer number") String staff,
            @Schema(description = "Age and dates") RetirementCalculator.Result result,
            @Schema(description = "Why") List<Explanation> explanation,
            @Schema(description = "Parameters that still await the legal officer") List<String> unconfirmed) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    RetirementCalculator calculator;

    @Inject
    ReadLog readLog;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getRetirement", summary = "Retirement age and dates, explained")
    public Retirement retirement(@PathParam("code") String code) {
        var file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, null);
        readLog.looked(file.person(), "basic");
        var born = PartialDate.parse(file.card().birthDate());
        var calculated = calculator.of(RetirementFacts.of(Gender.valueOf(file.card().gender()), born));
        return new Retirement(
                code, calculated.result(), Explanation.of(calculated.verdict(), Languages.of(request)), calculated.unconfirmed());
    }
}
