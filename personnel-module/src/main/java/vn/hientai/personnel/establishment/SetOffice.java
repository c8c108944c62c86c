package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.establishment.PostLedger.Fact;

/**
 * Sets up a leadership office of a unit, or changes its seats, term or allowance, from a day on (quy định chức vụ lãnh đạo
 * và số lượng). Who sits there stays; people come and go by service acts.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class SetOffice {
    static final String ALLOWANCES = "position-allowances";

    /**
     * @param version of the unit's seats as it was read
     * @param termMonths length of a term, or null where there is none
     * @param allowance code of the catalogue of position allowances, or null
     */
    public record Command(
            @NotNull OrgUnitId unit,
            Integer version,
            @NotNull LeadershipSeat office,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Min(0) @Max(50) Integer seats,
            @Min(1) @Max(240) Integer termMonths,
            @Size(max = 60) String allowance,
            @NotBlank @Size(max = 300) String legalBasis,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    CatalogueQueries catalogues;

    @Inject
    PostLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        trees.on(command.on()).get(command.unit());
        var allowance = Positions.blank(command.allowance());
        if (allowance != null && catalogues.item(ALLOWANCES, allowance, command.on()).isEmpty()) {
            throw new InvalidInput(List.of(new Violation("allowance", "UNKNOWN_CODE", Map.of("value", allowance))));
        }
        ledger.lockUnit(command.unit(), command.version());
        ledger.begin(Fact.OFFICE, command.on(), command.reason().strip(), command.unit(), command.office());
        Sql.of(
                        """
                        insert into leadership_office (unit_id, office, title, seats, term_months, allowance, legal_basis, confirmed,
                            valid_from, reason, author)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)""",
                        command.unit(), command.office(), command.title().strip(), command.seats(), command.termMonths(), allowance,
                        command.legalBasis().strip(), command.on(), command.reason().strip(), ledger.author())
                .execute(em);
    }
}
