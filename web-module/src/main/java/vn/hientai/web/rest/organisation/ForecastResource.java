package vn.hientai.web.rest.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Citation;
import vn.hientai.personnel.establishment.PostGroup;
import vn.hientai.personnel.establishment.VacancyKind;
import vn.hientai.personnel.establishment.VacancyQueries;
import vn.hientai.personnel.establishment.VacancyQueries.Figure;
import vn.hientai.personnel.establishment.VacancyQueries.Filter;
import vn.hientai.personnel.establishment.VacancyQueries.Vacancy;
import vn.hientai.personnel.establishment.VacancyQueries.VacancySort;
import vn.hientai.personnel.file.ExportPeople;
import vn.hientai.personnel.file.StaffSort;
import vn.hientai.web.export.VacancyColumn;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.TableFiles;
import vn.hientai.web.rest.organisation.UnitShapes.UnitRef;

/** Which seats of a unit and those below it fall vacant in the next ten years, and by which rule. */
@Path("units/{code}/forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class ForecastResource {
    private static final String KIND = "RETIREMENT, RETIREMENT_DECIDED, SEPARATION, MOVE, TERM_END, SECONDMENT_RETURN, or PAST_AGE, which is told only when asked for";
    private static final String GROUP = "LEADERSHIP, PROFESSIONAL or SUPPORT";
    private static final int MOST_LINES = 100_000;

    @Schema(description = "How many seats of a unit fall vacant in a year for a reason.")
    public record VacancyFigure(UnitRef unit, int year, VacancyKind kind, PostGroup group, long seats) {}

    @Schema(description = "The forecast of vacancies as figures, from today to its last day.")
    public record ForecastAnswer(LocalDate from, LocalDate until, long seats, List<VacancyFigure> figures) {}

    @Schema(description = "A seat that falls vacant.")
    public record VacancyItem(
            @Schema(description = "Last day in the seat; it is free from the next") LocalDate lastDay,
            VacancyKind kind,
            @Schema(description = "Whether it falls vacant without a further decision") boolean certain,
            @Schema(description = "Officer number") String staff,
            String fullName, UnitRef unit, String post, String office, PostGroup group,
            @Schema(description = "Number of the decision known already") String decision,
            @Schema(description = "What the reckoning rests on") List<Citation> legalBasis,
            @Schema(description = "False while the legal officer has to confirm what it rests on") boolean confirmed) {
        static VacancyItem of(Vacancy row) {
            return new VacancyItem(
                    row.lastDay(), row.kind(), row.kind().isCertain(), row.code(), row.fullName(), new UnitRef(row.unitCode(), row.unitName()),
                    row.post(), row.office(), row.group(), row.decision(), row.legalBasis(), row.confirmed());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    VacancyQueries vacancies;

    @Inject
    ExportPeople exportPeople;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest http;

    @GET
    @Operation(operationId = "readForecast", summary = "Seats that fall vacant by unit, year, reason and group, within the reader's scope")
    public ForecastAnswer figures(
            @PathParam("code") String code,
            @Parameter(description = "A calendar year; all when absent") @QueryParam("year") Integer year,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = GROUP) @QueryParam("group") String group) {
        actor.mustHold(Right.READ_REPORTS);
        var tree = trees.now();
        var figures = vacancies.figures(actor.scope(Right.READ_FILE), filter(tree.get(code), year, kind, group));
        return new ForecastAnswer(
                today.date(), vacancies.horizon(), figures.stream().mapToLong(Figure::seats).sum(),
                figures.stream()
                        .map(one -> new VacancyFigure(
                                tree.find(new OrgUnitId(one.unit())).map(node -> UnitRef.of(node, locale())).orElse(null),
                                one.year(), one.kind(), one.group(), one.seats()))
                        .toList());
    }

    @GET
    @Path("lines")
    @Operation(operationId = "listForecast", summary = "The people and posts behind the figures, earliest first")
    public Listing<VacancyItem> lines(
            @PathParam("code") String code,
            @Parameter(description = "A calendar year; all when absent") @QueryParam("year") Integer year,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = GROUP) @QueryParam("group") String group,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_REPORTS);
        return Listing.of(
                vacancies.list(
                        actor.scope(Right.READ_FILE), filter(trees.now().get(code), year, kind, group),
                        new PageRequest<>(limit, after, VacancySort.DAY, false, count)),
                VacancyItem::of);
    }

    @GET
    @Path("lines.csv")
    @Produces(TableFiles.CSV)
    @Operation(operationId = "exportForecastCsv", summary = "The same list as CSV (UTF-8 with byte order mark)")
    public Response csv(
            @PathParam("code") String code,
            @Parameter(description = "A calendar year; all when absent") @QueryParam("year") Integer year,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = GROUP) @QueryParam("group") String group) {
        return TableFiles.csv(rows("csv", code, year, kind, group), List.of(VacancyColumn.values()), locale(), "forecast-" + today.date());
    }

    @GET
    @Path("lines.xlsx")
    @Produces(TableFiles.XLSX)
    @Operation(operationId = "exportForecastXlsx", summary = "The same list as a spreadsheet")
    public Response xlsx(
            @PathParam("code") String code,
            @Parameter(description = "A calendar year; all when absent") @QueryParam("year") Integer year,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = GROUP) @QueryParam("group") String group) {
        return TableFiles.xlsx(rows("xlsx", code, year, kind, group), List.of(VacancyColumn.values()), locale(), "forecast-" + today.date());
    }

    /** People leave the house with the file: it needs their right and leaves its entry. */
    private List<Vacancy> rows(String ending, String code, Integer year, String kind, String group) {
        var filter = filter(trees.now().get(code), year, kind, group);
        exportPeople.handle(new ExportPeople.Command(ending, "forecast " + code + " " + year + " " + kind + " " + group,
                StaffSort.NAME));
        return vacancies.all(actor.scope(Right.EXPORT_PEOPLE), filter, MOST_LINES);
    }

    private static Filter filter(OrgNode unit, Integer year, String kind, String group) {
        return new Filter(
                unit.id(), Asked.year(year), Asked.code("kind", kind, VacancyKind.class), Asked.code("group", group, PostGroup.class));
    }

    private Locale locale() {
        return Languages.of(http);
    }
}
