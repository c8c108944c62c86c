package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.assessment.work.DecideProduct;
import vn.hientai.personnel.assessment.work.EndProduct;
import vn.hientai.personnel.assessment.work.ProductQueries;
import vn.hientai.personnel.assessment.work.ProductQueries.Filter;
import vn.hientai.personnel.assessment.work.ProductQueries.ProductSort;
import vn.hientai.personnel.assessment.work.ProductRow;
import vn.hientai.personnel.assessment.work.ProposeProduct;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** The catalogue of standard products: proposed, approved by somebody else, ended by a day, never overwritten. */
@Path("work/products")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductsResource {
    @Schema(name = "NewProduct", description = "A product, or another version of one, that is proposed.")
    public record NewProduct(
            @NotBlank @Schema(description = "Code of the managing agency") String agency, @NotBlank String code, @NotBlank String name,
            @NotNull @Schema(description = "Complexity group, 1 to 5") Integer complexity, @NotNull BigDecimal points,
            @NotNull @Schema(description = "Points of the standard product") BigDecimal standardPoints,
            @Schema(description = "Usual time in hours") BigDecimal standardHours,
            @Schema(description = "What a good result is") String quality,
            @NotNull @Schema(description = "First day") LocalDate from) {}

    @Schema(name = "Product", description = "One version of a product.")
    public record Shape(
            long id, @Schema(description = "Code of the managing agency") String agency, String code, String name, int complexity,
            BigDecimal points, BigDecimal standardPoints, BigDecimal coefficient, BigDecimal standardHours, String quality, LocalDate from,
            LocalDate lastDay, ProductRow.ProductStatus status, String reason) {}

    @Schema(description = "What was proposed, and how its coefficient was reckoned.")
    public record Proposed(long id, BigDecimal coefficient, List<Explanation> explanation, List<String> unconfirmed) {}

    @Schema(name = "ProductDecision", description = "Approval or refusal of a proposal.")
    public record Decision(boolean approved, @Size(max = 1000) @Schema(description = "Needed unless approved") String reason) {}

    @Schema(name = "ProductEnd", description = "The last day of an approved product; a proposal of one's own is taken back.")
    public record End(LocalDate lastDay, @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    ProductQueries products;

    @Inject
    ProposeProduct proposeProduct;

    @Inject
    DecideProduct decideProduct;

    @Inject
    EndProduct endProduct;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listProducts", summary = "Products of agencies in my reach, by code")
    public Listing<Shape> list(
            @QueryParam("unit") String unit,
            @QueryParam("status") ProductRow.ProductStatus status,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after) {
        var units = unit == null ? null : trees.now().subtreeIds(trees.now().get(unit).id());
        var page = products.list(
                scope(), new Filter(units, status, day(asOf)),
                new PageRequest<>(limit, after, ProductSort.CODE, false, false));
        return Listing.of(page, this::shape);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProduct", summary = "One version of a product")
    public Shape get(@PathParam("id") long id) {
        return shape(products.get(scope(), id).orElseThrow(() -> new NotFound("Product", id)));
    }

    @POST
    @Operation(operationId = "proposeProduct", summary = "Propose a product, or another version of one")
    @APIResponseSchema(value = Proposed.class, responseCode = "201")
    public Response propose(@Valid @NotNull NewProduct order) {
        var made = proposeProduct.handle(new ProposeProduct.Command(
                trees.now().get(order.agency()).id(), order.code(), order.name(), order.complexity(), order.points(), order.standardPoints(),
                order.standardHours(), order.quality(), order.from()));
        return Response.created(URI.create("/api/v1/work/products/" + made.id()))
                .entity(new Proposed(
                        made.id(), made.coefficient(), Explanation.of(made.verdict(), Languages.of(request)), made.verdict().unconfirmed()))
                .build();
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "decideProduct", summary = "Approve or refuse a proposal; whoever proposed it may not approve it")
    public Shape decide(@PathParam("id") long id, @Valid @NotNull Decision order) {
        decideProduct.handle(new DecideProduct.Command(id, order.approved(), order.reason()));
        return get(id);
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endProduct", summary = "End a product by a day, or take a proposal of one's own back")
    public Shape end(@PathParam("id") long id, @Valid @NotNull End order) {
        endProduct.handle(new EndProduct.Command(id, order.lastDay(), order.reason()));
        return get(id);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(InvalidInput.Violation.of("asOf", "NOT_A_DATE")));
        }
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    private Shape shape(ProductRow row) {
        return new Shape(
                row.id(), trees.now().find(row.agency()).map(unit -> unit.code()).orElse(null), row.code(), row.name(), row.complexity(),
                row.points(), row.standardPoints(), row.coefficient(), row.standardHours(), row.quality(), row.from(), row.lastDay(),
                row.status(), row.reason());
    }
}
