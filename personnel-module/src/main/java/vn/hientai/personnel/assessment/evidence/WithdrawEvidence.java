package vn.hientai.personnel.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;

/** The source takes evidence back (rút minh chứng), with the reason; it stays to be read and no longer counts. */
@ApplicationScoped
@UseCase(Right.TELL_EVIDENCE)
public class WithdrawEvidence {
    public record Command(long evidence, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        Sql.of("select id from evidence where id = ? for update", command.evidence()).list(em, row -> row.id(0));
        var known = EvidenceQueries.select().where("e.id = ?", command.evidence()).first(em, EvidenceQueries::row)
                .filter(one -> actor.scope(Right.TELL_EVIDENCE).includesUnit(one.owner()))
                .orElseThrow(() -> new NotFound("Evidence", command.evidence()));
        if (known.withdrawnOn() != null) {
            throw new Conflict("evidence.withdrawn-already", Map.of());
        }
        Sql.of("update evidence set withdrawn_on = ?, withdrawn_why = ?, version = version + 1", today.date(), command.reason().strip())
                .where("id = ?", known.id())
                .execute(em);
        if (known.person() != null) {
            notices.tell(known.person(), "evidence-withdrawn", Map.of("title", known.title()), "/me/evidence");
        }
    }
}
