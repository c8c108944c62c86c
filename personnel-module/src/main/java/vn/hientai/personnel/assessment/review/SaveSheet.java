package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.usecase.UseCase;

/** Keeps a half-written sheet (lưu phiếu đang viết); a later save on an older version is refused, so nothing is lost. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SaveSheet {
    /** @param version 0 for the first save; {@code answers} by number of the question, a level or a text */
    public record Command(@NotNull SeatNumber seat, int version, @NotNull @Size(max = 40) Map<@NotNull Long, @NotNull @Size(max = 4000) String> answers) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    public int handle(@Valid @NotNull Command command) {
        var seat = rounds.ownToFill(command.seat().value());
        var json = Json.createObjectBuilder();
        command.answers().forEach((question, answer) -> json.add(String.valueOf(question), answer));
        var text = json.build().toString();
        var kept = Sql.of("select version from review_draft").where("seat_id = ?", seat.id()).first(em, row -> row.whole(0));
        if (kept.orElse(0) != command.version()) {
            throw new StaleEdit("sheet");
        }
        Sql.of("insert into review_draft (seat_id, answers) values (?, cast(? as jsonb)) on conflict (seat_id) do update set "
                                + "answers = excluded.answers, version = review_draft.version + 1",
                        seat.id(), text)
                .execute(em);
        return command.version() + 1;
    }
}
