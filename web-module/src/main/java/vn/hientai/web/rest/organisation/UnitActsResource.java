package vn.hientai.web.rest.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.AllotQuota;
import vn.hientai.core.organisation.AppointHead;
import vn.hientai.core.organisation.DissolveUnit;
import vn.hientai.core.organisation.EndHead;
import vn.hientai.core.organisation.EstablishUnit;
import vn.hientai.core.organisation.MergePreview;
import vn.hientai.core.organisation.MergeUnits;
import vn.hientai.core.organisation.MoveUnit;
import vn.hientai.core.organisation.NewUnit;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.RenameUnit;
import vn.hientai.core.organisation.SplitUnit;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.organisation.UnitOccupants;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.organisation.UnitShapes.GrantItem;
import vn.hientai.web.rest.organisation.UnitShapes.JoinedItem;
import vn.hientai.web.rest.organisation.UnitShapes.PersonRef;
import vn.hientai.web.rest.organisation.UnitShapes.PreviewAnswer;
import vn.hientai.web.rest.organisation.UnitShapes.UnitRef;

/** Acts on units, each by a signed decision, from a day on. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitActsResource {
    @Schema(description = "A unit to be established; parent is the code of the unit above")
    public record NewUnitBody(
            @NotNull String code, @NotNull UnitKind kind, String officialCode, @NotNull String name, String nameEn,
            String shortName, @NotNull String parent) {}

    @Schema(description = "A unit to be established from a day on by a signed decision (its id)")
    public record EstablishBody(@Valid @NotNull NewUnitBody unit, @NotNull LocalDate on, @NotNull Long decision) {}

    @Schema(description = "A new name, or another parent (its code): one of the two")
    public record ChangeBody(
            String name, String nameEn, String shortName, String parent, @NotNull LocalDate on, @NotNull Long decision) {}

    @Schema(description = "Codes of the units that merge; the successor's code, or a new unit; joinAlike: sub-units of one name merge as well")
    public record MergeBody(
            @NotEmpty List<@NotNull String> units, String successor, @Valid NewUnitBody newSuccessor, boolean joinAlike,
            @NotNull LocalDate on, Long decision) {}

    @Schema(description = "A unit that takes over people (officer numbers) and sub-units (codes): existing or new")
    public record PartBody(String unit, @Valid NewUnitBody newUnit, List<@NotNull String> people, List<@NotNull String> children) {}

    @Schema(description = "How a unit is split; rest is the number of the part, from 0, that takes all that is not named; absent: the unit lives on")
    public record SplitBody(
            @NotEmpty List<@Valid @NotNull PartBody> parts, Integer rest, @NotNull LocalDate on, @NotNull Long decision) {}

    @Schema(description = "Who takes over (code), where the unit is not empty")
    public record DissolveBody(String receiver, @NotNull LocalDate on, @NotNull Long decision) {}

    public record QuotaBody(@NotNull StaffCategory category, @NotNull Integer seats, @NotNull LocalDate on, @NotNull Long decision) {}

    @Schema(description = "From which day the unit has no head")
    public record ReleaseBody(@NotNull LocalDate on, @NotNull Long decision) {}

    @Schema(description = "The head (officer number), acting or appointed")
    public record HeadBody(@NotNull String person, boolean acting, @NotNull LocalDate on, @NotNull Long decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitQueries units;

    @Inject
    OrgTrees trees;

    @Inject
    UnitOccupants occupants;

    @Inject
    EstablishUnit establishUnit;

    @Inject
    RenameUnit renameUnit;

    @Inject
    MoveUnit moveUnit;

    @Inject
    MergeUnits mergeUnits;

    @Inject
    MergePreview mergePreview;

    @Inject
    SplitUnit splitUnit;

    @Inject
    DissolveUnit dissolveUnit;

    @Inject
    AllotQuota allotQuota;

    @Inject
    AppointHead appointHead;

    @Inject
    EndHead endHead;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest http;

    @POST
    @Operation(operationId = "establishUnit", summary = "Establish a unit by a signed decision")
    @APIResponse(responseCode = "201", description = "Established; Location is the unit")
    public Response establish(@Valid @NotNull EstablishBody body) {
        establishUnit.handle(
                new EstablishUnit.Command(plan(body.unit()), body.on(), new DecisionId(body.decision())));
        return Response.created(URI.create("units/" + body.unit().code())).build();
    }

    @PATCH
    @Path("{code}")
    @Operation(operationId = "changeUnit", summary = "Rename a unit, or move it under another parent; needs If-Match")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void change(@PathParam("code") String code, @Valid @NotNull ChangeBody body) {
        var unit = units.idOf(code);
        var version = EntityTags.versionOf(headers);
        var authority = new DecisionId(body.decision());
        if (body.name() == null == (body.parent() == null)) {
            throw BusinessRuleViolated.at("name", "refusal.organisation.name-or-parent", Map.of());
        }
        if (body.name() != null) {
            renameUnit.handle(new RenameUnit.Command(
                    unit, body.name(), body.nameEn(), body.shortName(), body.on(), authority, version));
        } else {
            moveUnit.handle(new MoveUnit.Command(unit, units.idOf(body.parent()), body.on(), authority, version));
        }
    }

    @POST
    @Path("mergers")
    @Operation(operationId = "mergeUnits", summary = "Merge units into an existing or a new one by a signed decision")
    @APIResponse(responseCode = "201", description = "Merged; Location is the successor")
    public Response merge(@Valid @NotNull MergeBody body) {
        if (body.decision() == null) {
            throw BusinessRuleViolated.at("decision", "refusal.organisation.no-decision", Map.of("decision", "-"));
        }
        mergeUnits.handle(new MergeUnits.Command(
                ids(body.units()), id(body.successor()), plan(body.newSuccessor()), body.joinAlike(), body.on(),
                new DecisionId(body.decision())));
        var successor = body.successor() != null ? body.successor() : body.newSuccessor().code();
        return Response.created(URI.create("units/" + successor)).build();
    }

    @POST
    @Path("merger-previews")
    @Operation(operationId = "previewMerger", summary = "What a merger would move; changes nothing")
    public PreviewAnswer preview(@Valid @NotNull MergeBody body) {
        var merging = ids(body.units());
        actor.mustHold(Right.CHANGE_UNITS);
        merging.forEach(unit -> actor.mustReachUnit(Right.CHANGE_UNITS, unit));
        var shown = mergePreview.of(
                actor.scope(Right.READ_FILE), merging, id(body.successor()), plan(body.newSuccessor()), body.joinAlike(),
                body.on());
        var locale = Languages.of(http);
        var tree = trees.on(body.on());
        var seats = new TreeMap<String, Integer>();
        shown.seats().forEach((category, count) -> seats.put(category.name(), count));
        return new PreviewAnswer(
                shown.ending().stream().map(node -> UnitRef.of(node, locale)).toList(),
                shown.joined().stream()
                        .map(joined -> new JoinedItem(UnitRef.of(joined.unit(), locale), UnitRef.of(joined.into(), locale)))
                        .toList(),
                shown.moving().stream().map(node -> UnitRef.of(node, locale)).toList(),
                shown.people(),
                shown.listed().stream().map(PersonRef::of).toList(),
                seats,
                shown.grants().stream()
                        .map(held -> new GrantItem(
                                held.username(), held.displayName(), held.role().name(),
                                UnitRef.of(tree.find(held.unit()).orElse(null), locale)))
                        .toList(),
                shown.tasks());
    }

    @POST
    @Path("{code}/split")
    @Operation(operationId = "splitUnit", summary = "Divide a unit, or separate parts from it; needs If-Match")
    public List<UnitRef> split(@PathParam("code") String code, @Valid @NotNull SplitBody body) {
        var parts = body.parts().stream()
                .map(part -> new SplitUnit.Part(
                        id(part.unit()), plan(part.newUnit()), people(part.people()),
                        part.children() == null ? List.of() : ids(part.children())))
                .toList();
        var heirs = splitUnit.handle(new SplitUnit.Command(
                units.idOf(code), parts, body.rest(), body.on(), new DecisionId(body.decision()),
                EntityTags.versionOf(headers)));
        var tree = trees.on(body.on());
        return heirs.stream()
                .map(tree::find)
                .flatMap(node -> node.stream())
                .map(node -> UnitRef.of(node, Languages.of(http)))
                .toList();
    }

    @POST
    @Path("{code}/dissolution")
    @Operation(operationId = "dissolveUnit", summary = "Dissolve a unit; needs If-Match")
    public void dissolve(@PathParam("code") String code, @Valid @NotNull DissolveBody body) {
        dissolveUnit.handle(new DissolveUnit.Command(
                units.idOf(code), id(body.receiver()), body.on(), new DecisionId(body.decision()),
                EntityTags.versionOf(headers)));
    }

    @POST
    @Path("{code}/quotas")
    @Operation(operationId = "allotQuota", summary = "Allot seats of a category from a day on")
    public void allot(@PathParam("code") String code, @Valid @NotNull QuotaBody body) {
        allotQuota.handle(new AllotQuota.Command(
                units.idOf(code), body.category(), body.seats(), body.on(), new DecisionId(body.decision())));
    }

    @POST
    @Path("{code}/heads")
    @Operation(operationId = "appointHead", summary = "Name the head of a unit from a day on")
    public void appoint(@PathParam("code") String code, @Valid @NotNull HeadBody body) {
        appointHead.handle(new AppointHead.Command(
                person(body.person()), units.idOf(code), body.acting(), body.on(), new DecisionId(body.decision())));
    }

    @POST
    @Path("{code}/head-releases")
    @Operation(operationId = "releaseHead", summary = "Release the head of a unit from a day on")
    public void release(@PathParam("code") String code, @Valid @NotNull ReleaseBody body) {
        endHead.handle(new EndHead.Command(units.idOf(code), body.on(), new DecisionId(body.decision())));
    }

    private NewUnit plan(NewUnitBody body) {
        return body == null
                ? null
                : new NewUnit(
                        body.code(), body.kind(), body.officialCode(), body.name(), body.nameEn(), body.shortName(),
                        units.idOf(body.parent()));
    }

    private OrgUnitId id(String code) {
        return code == null ? null : units.idOf(code);
    }

    private List<OrgUnitId> ids(List<String> codes) {
        return codes.stream().map(units::idOf).toList();
    }

    private List<PersonId> people(List<String> codes) {
        return Objects.requireNonNullElse(codes, List.<String>of()).stream().map(this::person).toList();
    }

    private PersonId person(String code) {
        return occupants.person(actor.scope(Right.READ_FILE), code).orElseThrow(() -> new NotFound("Person", code));
    }
}
