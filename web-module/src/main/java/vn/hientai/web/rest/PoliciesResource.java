package vn.hientai.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.ConfirmParameter;
import vn.hientai.core.policy.DraftParameter;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.ParameterRow;
import vn.hientai.core.policy.PolicyQueries.RuleRow;
import vn.hientai.core.policy.RejectParameterDraft;
import vn.hientai.core.policy.RepealParameter;

/** The rules in force on a day, their parameters and legal bases; drafts and their confirmation. */
@Path("policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "policies", description = "The law as data")
public class PoliciesResource {
    /** What a provision sets; {@code until} is the last day, absent while open. */
    public record ParameterItem(
            long id, String key, String qualifier, String value, LocalDate from, LocalDate until, Citation legalBasis,
            boolean confirmed, String status, String note) {}

    /** A rule; {@code confirmed} once all of its parameters are. */
    public record PolicyItem(
            String rule, String title, String subject, boolean confirmed, List<ParameterItem> parameters) {}

    /** The rules on a day. */
    public record PolicyList(LocalDate asOf, List<PolicyItem> items) {}

    /** Drafts that wait, or the rows that a parameter has had. */
    public record ParameterList(List<ParameterItem> items) {}

    /** A value to hold from a day; {@code until} is the last day, absent while open. */
    public record DraftRequest(
            @NotBlank String key, String qualifier, @NotBlank String value, @NotNull LocalDate from, LocalDate until,
            @NotBlank String instrument, String article, String clause, String point, @NotBlank String reason) {}

    /** The end of a parameter; {@code from} is the first day without it. */
    public record RepealRequest(
            @NotBlank String key, String qualifier, @NotNull LocalDate from, @NotBlank String reason) {}

    /** Why a draft is refused. */
    public record RejectionRequest(@NotBlank String reason) {}

    /** What was made. */
    public record Created(long id) {}

    @Inject
    PolicyQueries policies;

    @Inject
    DraftParameter draftParameter;

    @Inject
    RepealParameter repealParameter;

    @Inject
    ConfirmParameter confirmParameter;

    @Inject
    RejectParameterDraft rejectDraft;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    @Operation(summary = "The rules in force on a day, each with its parameters and legal bases")
    @APIResponseSchema(PolicyList.class)
    public Response inForce(
            @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt, @QueryParam("confirmed") Boolean confirmed) {
        actor.mustHold(Right.READ_POLICY);
        var on = day(asOf);
        var list = new PolicyList(on, policies.inForce(on, known(knownAt)).stream()
                .filter(rule -> confirmed == null || rule.confirmed() == confirmed)
                .map(this::item).toList());
        return EntityTags.read(conditions, list, Languages.of(request));
    }

    @GET
    @Path("{rule}")
    @Operation(summary = "One rule on a day")
    public PolicyItem rule(
            @PathParam("rule") String rule, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        actor.mustHold(Right.READ_POLICY);
        return item(policies.rule(rule, day(asOf), known(knownAt)));
    }

    @GET
    @Path("parameters/{key}")
    @Operation(summary = "Every row that a parameter has had, newest first")
    public ParameterList history(
            @PathParam("key") String key, @QueryParam("qualifier") String qualifier, @QueryParam("knownAt") String knownAt) {
        actor.mustHold(Right.READ_POLICY);
        return list(policies.history(key, qualifier == null ? "" : qualifier, known(knownAt)));
    }

    @GET
    @Path("drafts")
    @Operation(summary = "Drafts that await a second person")
    public ParameterList drafts() {
        actor.mustHold(Right.READ_POLICY);
        return list(policies.drafts());
    }

    @POST
    @Path("drafts")
    @Operation(summary = "Draft a new value")
    @APIResponseSchema(value = Created.class, responseCode = "201")
    public Response draft(@Valid @NotNull DraftRequest request) {
        return created(draftParameter.handle(new DraftParameter.Command(
                request.key(), orEmpty(request.qualifier()), request.value(), request.from(), request.until(),
                request.instrument(), request.article(), request.clause(), request.point(), request.reason())));
    }

    @POST
    @Path("repeals")
    @Operation(summary = "Draft the end of a parameter")
    @APIResponseSchema(value = Created.class, responseCode = "201")
    public Response repeal(@Valid @NotNull RepealRequest request) {
        return created(repealParameter.handle(new RepealParameter.Command(
                request.key(), orEmpty(request.qualifier()), request.from(), request.reason())));
    }

    @POST
    @Path("parameters/{id}/confirmation")
    @Operation(summary = "Confirm a draft, or a shipped row that awaits confirmation; never one's own draft")
    public ParameterItem confirm(@PathParam("id") long id) {
        confirmParameter.handle(new ConfirmParameter.Command(id));
        return parameter(id);
    }

    @POST
    @Path("parameters/{id}/rejection")
    @Operation(summary = "Refuse a draft")
    public ParameterItem reject(@PathParam("id") long id, @Valid @NotNull RejectionRequest request) {
        rejectDraft.handle(new RejectParameterDraft.Command(id, request.reason()));
        return parameter(id);
    }

    private Response created(long id) {
        return Response.created(URI.create("/api/v1/policies/drafts")).entity(new Created(id)).build();
    }

    private ParameterItem parameter(long id) {
        return policies.parameter(id).map(PoliciesResource::item).orElseThrow(() -> new NotFound("PolicyParameter", id));
    }

    private LocalDate day(String asOf) {
        return asOf == null ? today.date() : day("asOf", asOf);
    }

    private static Instant known(String knownAt) {
        return knownAt == null ? null : AsKnown.endOf(day("knownAt", knownAt));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new InvalidInput(List.of(new Violation(field, "NOT_A_DATE", Map.of())));
        }
    }

    private PolicyItem item(RuleRow row) {
        return new PolicyItem(row.rule().rule(), row.rule().title(Languages.of(request)), row.rule().subject(), row.confirmed(),
                row.parameters().stream().map(PoliciesResource::item).toList());
    }

    private static ParameterItem item(ParameterRow row) {
        return new ParameterItem(row.id(), row.key(), row.qualifier(), row.value(), row.from(), row.lastDay(),
                row.legalBasis(), row.confirmed(), row.status(), row.note());
    }

    private static ParameterList list(List<ParameterRow> rows) {
        return new ParameterList(rows.stream().map(PoliciesResource::item).toList());
    }

    private static String orEmpty(String qualifier) {
        return qualifier == null ? "" : qualifier;
    }
}
