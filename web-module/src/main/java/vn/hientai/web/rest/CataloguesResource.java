package vn.hientai.web.rest;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.catalogue.CatalogueItem;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;

/** The code lists of the forms, as they are on a day. */
@Path("catalogues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogues", description = "Code lists with their days and sources")
public class CataloguesResource {
    @Schema(description = "A catalogue and how many items it has had")
    public record CatalogueEntry(String kind, String name, long items) {}

    @Schema(description = "All catalogues")
    public record CatalogueIndex(List<CatalogueEntry> items) {}

    @Schema(description = "One item; until is the last day, absent while open; confirmed is false while it rests on memory")
    public record CatalogueEntryItem(
            String code, String name, String nameEn, LocalDate from, LocalDate until, String legalBasis, String confidence,
            boolean confirmed, Map<String, String> attributes) {}

    @Schema(description = "The items in use on the day, in the order of their source")
    public record CatalogueList(String kind, LocalDate asOf, List<CatalogueEntryItem> items) {}

    @Inject
    CatalogueQueries catalogues;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    @Operation(summary = "Which catalogues there are")
    public CatalogueIndex index() {
        var locale = Languages.of(request);
        return new CatalogueIndex(catalogues.catalogues().stream().map(row -> new CatalogueEntry(
                row.catalogue(), Texts.get(locale, "catalogue.kind." + row.catalogue()), row.items())).toList());
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "The items of a catalogue on a day")
    @APIResponseSchema(CatalogueList.class)
    public Response items(
            @Parameter(description = "Kind of catalogue, such as ethnic-groups") @PathParam("kind") String kind,
            @Parameter(description = "Day, YYYY-MM-DD; today where absent") @QueryParam("asOf") String asOf) {
        var on = day(asOf);
        var list = new CatalogueList(kind, on, catalogues.items(kind, on).stream().map(CataloguesResource::item).toList());
        return EntityTags.read(conditions, list, Languages.of(request));
    }

    private LocalDate day(String asOf) {
        try {
            return asOf == null ? today.date() : LocalDate.parse(asOf);
        } catch (DateTimeException notADate) {
            throw new InvalidInput(List.of(Violation.of("asOf", "NOT_A_DATE")));
        }
    }

    private static CatalogueEntryItem item(CatalogueItem item) {
        return new CatalogueEntryItem(item.code(), item.nameVi(), item.nameEn(), item.from(), item.lastDay(),
                item.legalBasis(), item.confidence(), item.confirmed(), item.attributes());
    }
}
