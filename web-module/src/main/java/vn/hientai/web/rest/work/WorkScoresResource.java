package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.assessment.grading.rule.PeriodScore;
import vn.hientai.personnel.assessment.work.Marks;
import vn.hientai.personnel.assessment.work.ReopenMonth;
import vn.hientai.personnel.assessment.work.ScoreMyself;
import vn.hientai.personnel.assessment.work.ScoreQueries;
import vn.hientai.personnel.assessment.work.ScoreQueries.MonthSheet;
import vn.hientai.personnel.assessment.work.TrackMonth;
import vn.hientai.personnel.assessment.work.WhatIf;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;

/** A person's scores as they grow: month, quarters, year; marks for the general criteria; what a change would do. */
@Path("staff/{code}/work-score")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkScoresResource {
    private static final int MOST_DAYS = 366;

    @Schema(name = "WorkScore", description = "A score with its parts; ratios with four decimals, the score with two.")
    public record Points(
            BigDecimal score, AnnualGrade grade, BigDecimal k, BigDecimal quantity, BigDecimal quality, BigDecimal progress,
            BigDecimal assigned, BigDecimal done, List<Explanation> explanation, List<String> unconfirmed) {}

    @Schema(name = "WorkMonth", description = "A month: what was given, the marks, the score or why there is none.")
    public record Month(
            @Schema(description = "yyyy-mm") String month, int tasks, @Schema(description = "Tasks that are not yet confirmed") int open,
            BigDecimal general, Marks.Groups self, Marks.Groups tracked, String note, String tracker, LocalDate closedOn, Points points,
            ScoreQueries.Absent absent, int version) {}

    @Schema(name = "WorkPeriod", description = "The mean of the months worked.")
    public record Period(String period, BigDecimal score, AnnualGrade grade, int months, List<Explanation> explanation) {}

    @Schema(name = "WorkYear", description = "A year so far.")
    public record Year(int year, List<Month> months, List<Period> quarters, Period toDate) {}

    @Schema(name = "WorkPreview", description = "A month as it is and as it would be.")
    public record Preview(Month now, Month then) {}

    @Schema(name = "SelfMarks", description = "The own marks of a month: three groups, 0 to 10 each.")
    public record SelfMarks(@NotNull Marks.Groups groups, @Size(max = 1000) String note) {}

    @Schema(name = "TrackingMarks", description = "Marks of whoever tracks the work; leaders' three criteria as fractions, 0.5 to 1.")
    public record Tracking(
            @NotNull Marks.Groups groups, BigDecimal subordinates, BigDecimal delivery, BigDecimal cohesion,
            @Size(max = 1000) @Schema(description = "Needed where the marks differ from the person's own") String note, boolean close) {}

    @Schema(name = "WorkMonthReason", description = "Why a closed month is opened again.")
    public record Reason(@Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    WorkQueries work;

    @Inject
    ScoreQueries scores;

    @Inject
    ScoreMyself scoreMyself;

    @Inject
    TrackMonth trackMonth;

    @Inject
    ReopenMonth reopenMonth;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "getWorkYear", summary = "Months, quarters and the year so far, each explained")
    public Year year(@PathParam("code") String code, @QueryParam("year") Integer year) {
        var asked = year == null ? today.date().getYear() : year;
        if (asked < 2000 || asked > 9000) {
            throw new InvalidInput(List.of(Violation.of("year", "NOT_A_NUMBER")));
        }
        var locale = Languages.of(request);
        var sheet = scores.year(actor.scope(Right.READ_WORK), person(code), asked);
        return new Year(
                asked, sheet.months().stream().map(month -> shape(month, locale)).toList(),
                new TreeMap<>(sheet.quarters()).entrySet().stream().map(one -> shape("Q" + one.getKey(), one.getValue(), locale)).toList(),
                shape(String.valueOf(asked), sheet.toDate(), locale));
    }

    @GET
    @Path("{month}")
    @Operation(operationId = "getWorkMonth", summary = "One month, explained line by line")
    public Month month(@PathParam("code") String code, @PathParam("month") String month) {
        return shape(scores.month(actor.scope(Right.READ_WORK), person(code), dayOf(month, today.date())), Languages.of(request));
    }

    @GET
    @Path("{month}/preview")
    @Operation(operationId = "previewWorkMonth", summary = "What a month would be if a task, or all open ones, ended so")
    public Preview preview(
            @PathParam("code") String code, @PathParam("month") String month, @QueryParam("task") Long task,
            @QueryParam("ending") WhatIf.Ending ending, @QueryParam("days") Integer days) {
        var supposed = new WhatIf(task, ending == null ? WhatIf.Ending.ON_TIME : ending, days == null ? 1 : Math.max(0, Math.min(MOST_DAYS, days)));
        var found = scores.preview(actor.scope(Right.READ_WORK), person(code), dayOf(month, today.date()), supposed);
        var locale = Languages.of(request);
        return new Preview(shape(found.now(), locale), shape(found.then(), locale));
    }

    @PUT
    @Path("{month}/self")
    @Operation(operationId = "scoreMyself", summary = "The own marks for the general criteria of a month")
    public Month self(@PathParam("code") String code, @PathParam("month") String month, @Valid @NotNull SelfMarks order) {
        if (!person(code).equals(actor.who().personOrNull())) {
            throw new NotFound("Person", code);
        }
        scoreMyself.handle(new ScoreMyself.Command(dayOf(month, today.date()), order.groups(), order.note()));
        return month(code, month);
    }

    @PUT
    @Path("{month}/tracking")
    @Operation(operationId = "trackWorkMonth", summary = "Marks of whoever tracks the work; may close the month")
    public Month track(@PathParam("code") String code, @PathParam("month") String month, @Valid @NotNull Tracking order) {
        var version = headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
        trackMonth.handle(new TrackMonth.Command(
                person(code), dayOf(month, today.date()), order.groups(), order.subordinates(), order.delivery(), order.cohesion(),
                order.note(), order.close(), version));
        return month(code, month);
    }

    @POST
    @Path("{month}/reopening")
    @Operation(operationId = "reopenWorkMonth", summary = "Open a closed month again, with the reason")
    public Month reopen(@PathParam("code") String code, @PathParam("month") String month, @Valid @NotNull Reason order) {
        reopenMonth.handle(new ReopenMonth.Command(person(code), dayOf(month, today.date()), order.reason()));
        return month(code, month);
    }

    private PersonId person(String code) {
        return work.colleague(actor.scope(Right.READ_WORK), code).orElseThrow(() -> new NotFound("Person", code)).person();
    }

    /** The first day of yyyy-mm; of the month of {@code otherwise} where nothing is given. */
    static LocalDate dayOf(String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise == null ? null : otherwise.withDayOfMonth(1);
        }
        try {
            return YearMonth.parse(text).atDay(1);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of("month", "NOT_A_DATE")));
        }
    }

    private static Month shape(MonthSheet sheet, Locale locale) {
        var score = sheet.score();
        var points = score == null
                ? null
                : new Points(
                        score.score(), score.grade(), score.k(), score.quantity(), score.quality(), score.progress(), score.assigned(),
                        score.done(), Explanation.of(score.verdict(), locale), score.verdict().unconfirmed());
        var marks = sheet.marks();
        return new Month(
                sheet.month().toString().substring(0, 7), sheet.tasks().size(), sheet.open(), marks.general(), marks.self(), marks.tracked(),
                marks.note(), marks.tracker(), marks.closedOn(), points, sheet.absent(), marks.version());
    }

    private static Period shape(String period, PeriodScore.Outcome mean, Locale locale) {
        return mean == null ? null : new Period(period, mean.score(), mean.grade(), mean.months(), Explanation.of(mean.verdict(), locale));
    }
}
