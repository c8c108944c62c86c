package vn.hientai.web.rest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.AskDutyChange;
import vn.hientai.core.account.DecideDutyChange;
import vn.hientai.core.account.DutyRules;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** The rules of separated duties: read by all who read rules, changed by two. */
@Path("duty-separation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class DutySeparationResource {
    @Schema(name = "Duty", description = "A rule of separated duties.")
    public record Shown(
            @Schema(description = "The rule") DutyRule rule,
            @Schema(description = "The rule in words") String title,
            @Schema(description = "Whether it is applied") boolean active,
            @Schema(description = "Legal basis; absent where it is the office's own rule") String legalBasis,
            @Schema(description = "Whether the basis was compared with the official text") boolean confirmed,
            @Schema(description = "What was asked for; absent while nothing waits") Boolean askedActive,
            @Schema(description = "Username of who asked") String askedBy,
            @Schema(description = "Why") String askedReason,
            @Schema(description = "Version, as in the ETag") int version) {
        static Shown of(DutyRules.Shown rule, Locale locale) {
            return new Shown(
                    rule.rule(), Texts.spoken(locale, rule.rule()), rule.active(), rule.legalBasis(), rule.confirmed(),
                    rule.askedActive(), rule.askedBy(), rule.askedReason(), rule.version());
        }
    }

    @Schema(description = "A change of a rule to be confirmed by another person.")
    public record DutyRequest(
            @NotNull @Schema(description = "Whether the rule is to be applied") Boolean active,
            @NotBlank @Size(max = 500) @Schema(description = "Why") String reason) {}

    @Schema(description = "What becomes of the change that was asked for.")
    public record DutyAnswer(@NotNull @Schema(description = "True to apply it, false to drop it") Boolean agreed) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutyRules rules;

    @Inject
    AskDutyChange askDutyChange;

    @Inject
    DecideDutyChange decideDutyChange;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listDuties", summary = "The rules of separated duties")
    public Listing<Shown> list() {
        actor.mustHold(Right.READ_POLICY);
        var locale = Languages.of(request);
        return new Listing<>(rules.all().stream().map(rule -> Shown.of(rule, locale)).toList(), null, null);
    }

    @GET
    @Path("{rule}")
    @Operation(operationId = "readDuty", summary = "One rule of separated duties")
    @APIResponseSchema(Shown.class)
    public Response read(@Parameter(description = "The rule") @PathParam("rule") DutyRule rule, @Context Request conditions) {
        actor.mustHold(Right.READ_POLICY);
        var shown = shown(rule);
        return EntityTags.read(conditions, shown, shown.version());
    }

    @POST
    @Path("{rule}/request")
    @Operation(operationId = "askDutyChange", summary = "Ask for a change of a rule; another person confirms it")
    @APIResponseSchema(Shown.class)
    public Response ask(
            @Parameter(description = "The rule") @PathParam("rule") DutyRule rule, @Valid @NotNull DutyRequest asked,
            @Context HttpHeaders headers) {
        askDutyChange.handle(new AskDutyChange.Command(rule, asked.active(), asked.reason(), EntityTags.versionOf(headers)));
        return changed(rule);
    }

    @POST
    @Path("{rule}/answer")
    @Operation(operationId = "decideDutyChange", summary = "Confirm the change that another asked for, or drop it")
    @APIResponseSchema(Shown.class)
    public Response answer(
            @Parameter(description = "The rule") @PathParam("rule") DutyRule rule, @Valid @NotNull DutyAnswer answer,
            @Context HttpHeaders headers) {
        decideDutyChange.handle(new DecideDutyChange.Command(rule, answer.agreed(), EntityTags.versionOf(headers)));
        return changed(rule);
    }

    private Response changed(DutyRule rule) {
        var shown = shown(rule);
        return Response.ok(shown).tag(String.valueOf(shown.version())).build();
    }

    private Shown shown(DutyRule rule) {
        return rules.all().stream().filter(kept -> kept.rule() == rule).findFirst()
                .map(kept -> Shown.of(kept, Languages.of(request))).orElseThrow();
    }
}
