package vn.hientai.web.rest.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.allowance.AllowanceAct;
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.AllowanceListQueries;
import vn.hientai.personnel.allowance.AllowanceOrder;
import vn.hientai.personnel.allowance.AllowancePlans.Line;
import vn.hientai.personnel.allowance.DraftAllowance;
import vn.hientai.web.rest.Languages;

/** Decisions about allowances of one or several people: drafted here, in force once signed. */
@Path("allowance-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "pay")
public class AllowanceOrdersResource {
    @Schema(name = "AllowanceOrderDraft", description = "An allowance to be granted, changed or ended, the same for everyone.")
    public record Draft(
            @NotNull AllowanceAct act,
            @Schema(description = "One that a decision grants") AllowanceKind kind,
            @Schema(description = "Of the base salary; exactly one of it and percent, neither for an end") BigDecimal coefficient,
            @Schema(description = "Of the salary, in percent") BigDecimal percent,
            @Schema(description = "Provision and circumstance") String ground,
            @Schema(description = "First day of the level; of an end the first day without it") LocalDate from,
            @Schema(description = "Last day; absent while nothing ends it") LocalDate until,
            @NotNull @Size(min = 1, max = 500) @Schema(description = "Officer numbers") List<@NotNull String> people,
            @Schema(description = "Symbol behind the number of the decision; that of the agency when absent") String symbol) {
        AllowanceOrder order() {
            return new AllowanceOrder(act, kind, coefficient, percent, ground, from, until);
        }
    }

    @Schema(name = "AllowanceOrderLine", description = "What the decision does to one person.")
    public record Effect(
            @Schema(description = "Officer number") String staff, String fullName, @Schema(description = "Held on the eve") BigDecimal coefficient,
            @Schema(description = "Held on the eve, in percent") BigDecimal percent, LocalDate since,
            @Schema(description = "What stands against it; absent where nothing does") String hindrance) {}

    @Schema(name = "AllowanceOrderAnswer", description = "The draft and what it does to each.")
    public record Answer(@Schema(description = "Number of the draft decision; absent for a preview") Long decision, List<Effect> lines) {}

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceListQueries allowances;

    @Inject
    DraftAllowance draftAllowance;

    @Context
    HttpServletRequest http;

    @POST
    @Operation(operationId = "draftAllowance", summary = "Draft the decision about an allowance, or preview what it would do to each")
    @APIResponseSchema(value = Answer.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "422", description = "Somebody cannot be in it; they are named")
    public Response draft(@QueryParam("preview") boolean preview, @Valid @NotNull Draft draft) {
        actor.mustHold(Right.DRAFT_DECISION);
        var scope = actor.scope(Right.DRAFT_DECISION);
        var codes = new LinkedHashSet<>(draft.people());
        var found = allowances.people(scope, codes);
        if (found.size() < codes.size()) {
            throw BusinessRuleViolated.at("people", "allowance.unknown", Map.of(
                    "codes", String.join(", ", codes.stream().filter(code -> !found.containsKey(code)).toList())));
        }
        var lines = allowances.plan(scope, draft.order(), codes).stream().map(this::effect).toList();
        if (preview) {
            return Response.ok(new Answer(null, lines)).build();
        }
        var decision = draftAllowance.handle(new DraftAllowance.Command(
                draft.order(), List.copyOf(found.values()), draft.symbol()));
        return Response.created(URI.create("decisions/" + decision)).entity(new Answer(decision.value(), lines)).build();
    }

    private Effect effect(Line line) {
        return new Effect(
                line.code(), line.fullName(), line.coefficient(), line.percent(), line.since(),
                line.isHindered() ? Texts.get(Languages.of(http), line.hindrance(), line.words()) : null);
    }
}
