package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Asks people to complete their own files by a day (đề nghị bổ sung hồ sơ); who has no account is named, not asked. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class AskToComplete {
    public static final String TASK = "COMPLETE_FILE";
    public static final String SUBJECT = "Person";

    /** @param codes personnel numbers */
    public record Command(@NotEmpty @Size(max = 500) List<String> codes, @NotNull LocalDate due) {}

    /** @param left names of those who can not be asked */
    public record Asked(int asked, List<String> left) {}

    private record Someone(long person, String name, Long account) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public Asked handle(@Valid @NotNull Command command) {
        if (command.due().isBefore(today.date())) {
            throw new InvalidInput(List.of(Violation.of("due", "IMPOSSIBLE_DATE")));
        }
        var people = Sql.of(
                        """
                        select c.person_id, c.full_name, (select a.id from account a where a.person_id = c.person_id order by a.id limit 1)
                        from staff_card c""")
                .where("c.code = any(cast(? as text[]))", Sql.texts(command.codes()))
                .and(actor.scope(Right.EDIT_FILE).on("c.unit_id", "c.person_id"))
                .orderBy("c.name_sort")
                .list(em, row -> new Someone(row.id(0), row.text(1), row.number(2)));
        var left = new ArrayList<String>();
        var asked = 0;
        for (var one : people) {
            if (one.account() == null) {
                left.add(one.name());
                continue;
            }
            asked++;
            var account = new AccountId(one.account());
            worklist.raise(TASK, SUBJECT, String.valueOf(one.person()), Assignee.account(account), command.due(), "/me/file?tab=file", Map.of());
            notices.tell(account, "complete-file", Map.of("by", actor.who().displayName()), "/me/file?tab=file");
        }
        return new Asked(asked, left);
    }
}
