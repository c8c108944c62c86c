package vn.hientai.web.rest.pay;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payfund.FundQueries;
import vn.hientai.personnel.payfund.FundQueries.Fund;
import vn.hientai.personnel.payfund.FundQueries.MonthRow;
import vn.hientai.personnel.payfund.FundQueries.UnitRow;
import vn.hientai.personnel.payfund.FundQueries.WhatIf;
import vn.hientai.web.export.FundColumn;
import vn.hientai.web.export.FundUnitColumn;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.TableFiles;

/** The money of a unit's pay in a year, and what it would be otherwise. */
@Path("units/{code}/pay-fund")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pay")
public class PayFundResource {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int FIRST_YEAR = 2004;
    private static final int AHEAD = 10;

    @Schema(name = "PayFund", description = "The money of a unit's pay in a year, in dong; what is decided is counted.")
    public record Shape(
            @Schema(description = "Code of the unit") String unit,
            int year,
            @Schema(description = "People in service today") long people,
            BigDecimal total,
            @Schema(description = "Insurance kept back from the total") BigDecimal employeeInsurance,
            @Schema(description = "Insurance that the employer pays on top") BigDecimal employerInsurance,
            @Schema(description = "Total with the employer's insurance") BigDecimal cost,
            @Schema(description = "The total if the supposition held; absent without one") BigDecimal otherwise,
            @Schema(description = "What the supposition adds") BigDecimal difference,
            List<Month> months,
            @Schema(description = "Units directly below with all below them, the largest first") List<Below> units,
            @Schema(description = "Parameters that still await the legal officer") List<String> unconfirmed) {
        static Shape of(Fund fund) {
            return new Shape(
                    fund.unit().code(), fund.year(), fund.people(), fund.total(), fund.insurance().employee(), fund.insurance().employer(),
                    fund.cost(), fund.otherwise(),
                    fund.otherwise() == null ? null : fund.otherwise().subtract(fund.total()),
                    fund.months().stream().map(Month::of).toList(), fund.units().stream().map(Below::of).toList(), fund.unconfirmed());
        }
    }

    @Schema(name = "PayFundMonth", description = "A month, in dong.")
    public record Month(
            @Schema(description = "As 2026-07") String month,
            @Schema(description = "Base salary at its end") BigDecimal baseSalary,
            BigDecimal salary,
            BigDecimal overScale,
            @Schema(description = "Allowances of leadership offices") BigDecimal office,
            BigDecimal publicService,
            @Schema(description = "Allowances granted by decision") BigDecimal granted,
            BigDecimal total,
            BigDecimal employeeInsurance,
            BigDecimal employerInsurance,
            BigDecimal otherwise) {
        static Month of(MonthRow row) {
            return new Month(
                    row.month().toString(), row.baseSalary(), row.salary(), row.overScale(), row.office(), row.publicService(),
                    row.granted(), row.total(), row.insurance().employee(), row.insurance().employer(), row.otherwise());
        }
    }

    @Schema(name = "PayFundUnit", description = "A unit below, in dong a year.")
    public record Below(
            @Schema(description = "Code of the unit") String unit, String name, long people, BigDecimal total, BigDecimal employeeInsurance,
            BigDecimal employerInsurance, BigDecimal otherwise) {
        static Below of(UnitRow row) {
            return new Below(
                    row.code(), row.name(), row.people(), row.year(), row.insurance().employee(), row.insurance().employer(), row.otherwise());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    FundQueries funds;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getPayFund", summary = "Pay of a unit and those below it by month, from coefficients, allowances and the base salary of each day")
    @APIResponseSchema(Shape.class)
    @APIResponse(responseCode = "409", description = "The round supposed signed is not under way")
    public Response fund(
            @PathParam("code") String code,
            @Parameter(description = "The year; this one when absent") @QueryParam("year") Integer year,
            @Parameter(description = "Suppose this base salary, in dong") @QueryParam("base") BigDecimal base,
            @Parameter(description = "From when it would hold; the first day of the year when absent") @QueryParam("baseFrom") String baseFrom,
            @Parameter(description = "Suppose this pay round signed") @QueryParam("round") Long round,
            @Context Request asked) {
        return EntityTags.read(asked, Shape.of(read(code, year, base, baseFrom, round)));
    }

    @GET
    @Path("months.xlsx")
    @Produces(TableFiles.XLSX)
    @Operation(operationId = "exportPayFundXlsx", summary = "The months as a spreadsheet")
    public Response xlsx(
            @PathParam("code") String code,
            @Parameter(description = "The year") @QueryParam("year") Integer year,
            @Parameter(description = "Suppose this base salary, in dong") @QueryParam("base") BigDecimal base,
            @Parameter(description = "From when it would hold") @QueryParam("baseFrom") String baseFrom,
            @Parameter(description = "Suppose this pay round signed") @QueryParam("round") Long round) {
        var fund = read(code, year, base, baseFrom, round);
        return TableFiles.xlsx(fund.months(), List.of(FundColumn.values()), Languages.of(request), name(fund));
    }

    @GET
    @Path("units.csv")
    @Produces(TableFiles.CSV)
    @Operation(operationId = "exportPayFundCsv", summary = "The units below as CSV")
    public Response csv(
            @PathParam("code") String code,
            @Parameter(description = "The year") @QueryParam("year") Integer year,
            @Parameter(description = "Suppose this base salary, in dong") @QueryParam("base") BigDecimal base,
            @Parameter(description = "From when it would hold") @QueryParam("baseFrom") String baseFrom,
            @Parameter(description = "Suppose this pay round signed") @QueryParam("round") Long round) {
        var fund = read(code, year, base, baseFrom, round);
        return TableFiles.csv(fund.units(), List.of(FundUnitColumn.values()), Languages.of(request), name(fund));
    }

    private Fund read(String code, Integer year, BigDecimal base, String baseFrom, Long round) {
        actor.mustHold(Right.READ_SALARY);
        var asked = year == null ? today.date().getYear() : year;
        if (asked < FIRST_YEAR || asked > today.date().getYear() + AHEAD) {
            throw new InvalidInput(List.of(new Violation("year", "OUT_OF_RANGE", Map.of(
                    "least", String.valueOf(FIRST_YEAR), "most", String.valueOf(today.date().getYear() + AHEAD)))));
        }
        if (base != null && (base.signum() <= 0 || base.compareTo(MOST) > 0)) {
            throw new InvalidInput(List.of(new Violation("base", "OUT_OF_RANGE", Map.of("least", 1, "most", MOST))));
        }
        var unit = trees.now().find(code).orElseThrow(() -> new NotFound("Unit", code));
        return funds.of(actor.scope(Right.READ_SALARY), unit.id(), asked, new WhatIf(base, day(baseFrom), round));
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of("baseFrom", "INVALID_DATE")));
        }
    }

    private static String name(Fund fund) {
        return "quy-luong-" + fund.unit().code() + "-" + fund.year();
    }
}
