package vn.hientai.personnel.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The person answers evidence about them (quyền giải trình); every answer stands beside it wherever it is shown. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReplyToEvidence {
    private static final int YEARS = 100;

    /** @param externalId key of the evidence within its source */
    public record Command(@NotBlank @Size(max = 40) String source, @NotBlank @Size(max = 100) String externalId, @NotBlank @Size(max = 2000) String reply) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    EvidenceQueries evidence;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Evidence", command.externalId()));
        LocalDate day = today.date();
        evidence.ofPerson(AccessScope.only(self), EvidenceSight.of(actor), self, day.minusYears(YEARS), day).stream()
                .filter(one -> one.source().equals(command.source()) && one.externalId().equals(command.externalId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("Evidence", command.externalId()));
        Sql.of("insert into evidence_reply (person_id, source, external_id, told_on, author, reply) values (?, ?, ?, ?, ?, ?)",
                        self, command.source(), command.externalId(), day, actor.who().displayName(), command.reply().strip())
                .execute(em);
    }
}
