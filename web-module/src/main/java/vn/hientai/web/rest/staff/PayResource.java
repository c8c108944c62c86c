package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.personnel.salary.SalaryQueries.MonthPay;
import vn.hientai.personnel.salary.SalaryQueries.PaySheet;
import vn.hientai.personnel.salary.SalaryQueries.PlacementRow;
import vn.hientai.personnel.salary.SalaryRiseCalculator;
import vn.hientai.web.rest.Languages;

/** A person's pay on a day, and when it rises next. */
@Path("staff/{code}/pay")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class PayResource {
    @Schema(description = "Pay on a day: the placements until then, the month's money, the next rise explained.")
    public record Pay(
            @Schema(description = "Officer number") String staff,
            @Schema(description = "The day that was asked for") LocalDate asOf,
            @Schema(description = "Newest first") List<Placement> placements,
            @Schema(description = "Absent when no placement or no base salary is known on the day") Month month,
            @Schema(description = "The next rise; absent when no placement is known on the day") SalaryRiseCalculator.Result result,
            @Schema(description = "Why the next rise comes when it does") List<Explanation> explanation,
            @Schema(description = "Parameters that still await the legal officer") List<String> unconfirmed) {

        static Pay of(String code, PaySheet sheet, Locale locale) {
            var next = Optional.ofNullable(sheet.next());
            return new Pay(
                    code,
                    sheet.on(),
                    sheet.placements().stream().map(Placement::of).toList(),
                    sheet.month() == null ? null : Month.of(sheet.month()),
                    next.map(Calculated::result).orElse(null),
                    next.map(known -> Explanation.of(known.verdict(), locale)).orElse(List.of()),
                    next.map(Calculated::unconfirmed).orElse(List.of()));
        }
    }

    @Schema(name = "SalaryPlacement", description = "A stretch on a step of a pay scale.")
    public record Placement(
            @Schema(description = "First day") LocalDate from,
            @Schema(description = "Last day; absent while it lasts") LocalDate to,
            @Schema(description = "Code of the rank") String rank,
            @Schema(description = "Code of the pay scale") String scale,
            @Schema(description = "Step of the scale") int step,
            @Schema(description = "Salary coefficient") BigDecimal coefficient,
            @Schema(description = "Over-scale seniority in percent") int overScalePercent,
            @Schema(description = "From when the waiting time of the step counts") LocalDate stepSince,
            @Schema(description = "Number of the decision") String decision) {

        static Placement of(PlacementRow row) {
            return new Placement(
                    row.from(), row.lastDay(), row.rank(), row.scale(), row.step(), row.coefficient(), row.overScalePercent(),
                    row.stepSince(), row.decision());
        }
    }

    @Schema(name = "MonthPay", description = "What a month brings, in dong.")
    public record Month(
            @Schema(description = "Base salary of the day") BigDecimal baseSalary,
            @Schema(description = "Coefficient times base salary") BigDecimal salary,
            @Schema(description = "Over-scale seniority allowance") BigDecimal overScale,
            @Schema(description = "Both together") BigDecimal total,
            @Schema(description = "What sets the base salary") Citation legalBasis) {

        static Month of(MonthPay pay) {
            return new Month(pay.baseSalary(), pay.salary(), pay.overScale(), pay.total(), pay.legalBasis());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    SalaryQueries salaries;

    @Inject
    ReadLog readLog;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getPay", summary = "Placements, the month's money and the next rise, explained")
    public Pay pay(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var day = Optional.ofNullable(StaffQuestion.day("asOf", asOf)).orElseGet(today::date);
        var sheet = salaries.pay(actor.scope(Right.READ_SALARY), code, day);
        readLog.looked(sheet.person(), "pay");
        return Pay.of(code, sheet, Languages.of(request));
    }
}
