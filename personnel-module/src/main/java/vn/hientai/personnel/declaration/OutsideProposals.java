package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.file.FileEdit;
import vn.hientai.personnel.file.RowChange;

/**
 * Lays what another agency tells of a person beside the file (thông tin từ hồ sơ nơi khác chuyển đến), as a proposal that
 * the keeper of the file accepts or refuses item by item; nothing is overwritten by it.
 */
@ApplicationScoped
public class OutsideProposals {
    private static final int DAYS_TO_RULE = 10;

    @Inject
    Proposals proposals;

    @Inject
    FileEdit edit;

    @Inject
    PersonReach reach;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    /**
     * What came of it.
     *
     * @param proposal its number; null where nothing differs
     * @param left what cannot be entered here as it is told
     */
    public record Raised(Long proposal, int items, int left) {}

    private record Told(ProposedItem item, String before, String after) {}

    public Raised raise(PersonId person, String name, Map<String, String> values, List<RowChange> rows, String note) {
        var told = new ArrayList<Told>();
        var left = 0;
        for (var value : values.entrySet()) {
            try {
                told(person, Map.of(value.getKey(), value.getValue()), List.of(), ProposedItem.value(value.getKey(), value.getValue()))
                        .ifPresent(told::add);
            } catch (InvalidInput unfit) {
                left++;
            }
        }
        for (var row : rows) {
            try {
                told(person, Map.of(), List.of(row), new ProposedItem(row.family(), null, null, row.cells(), false)).ifPresent(told::add);
            } catch (InvalidInput unfit) {
                left++;
            }
        }
        if (told.isEmpty()) {
            return new Raised(null, 0, left);
        }
        var day = today.date();
        var proposal = proposals.add(person, note, null, day.plusDays(DAYS_TO_RULE));
        told.forEach(one -> proposals.add(proposal, one.item(), one.before(), one.after()));
        var unit = reach.unitOf(person).orElseThrow(() -> new NotFound("Person", person));
        worklist.raise(
                ProposeCorrection.TASK, ProposeCorrection.SUBJECT, String.valueOf(proposal), Assignee.role(proposals.keeperOf(unit, day), unit),
                day.plusDays(DAYS_TO_RULE), "/officer/correction?id=" + proposal, Map.of("name", name));
        return new Raised(proposal, told.size(), left);
    }

    private Optional<Told> told(PersonId person, Map<String, String> values, List<RowChange> rows, ProposedItem item) {
        return edit.told(person, values, rows).stream().findFirst().map(one -> new Told(item, one.before(), one.after()));
    }
}
