package vn.hientai.core.organisation;

import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** An act on units as the draft of its decision keeps it, to be carried out when the decision is signed. */
final class PlannedAct {
    static final String FIELD = "act";
    private static final Map<DecisionKind, Class<? extends Record>> COMMANDS = Map.ofEntries(
            Map.entry(DecisionKind.UNIT_ESTABLISHMENT, EstablishUnit.Command.class),
            Map.entry(DecisionKind.UNIT_RENAMING, RenameUnit.Command.class),
            Map.entry(DecisionKind.UNIT_MOVE, MoveUnit.Command.class),
            Map.entry(DecisionKind.UNIT_MERGER, MergeUnits.Command.class),
            Map.entry(DecisionKind.UNIT_SPLIT, SplitUnit.Command.class),
            Map.entry(DecisionKind.UNIT_DISSOLUTION, DissolveUnit.Command.class),
            Map.entry(DecisionKind.QUOTA_ALLOTMENT, AllotQuota.Command.class),
            Map.entry(DecisionKind.HEAD_APPOINTMENT, AppointHead.Command.class),
            Map.entry(DecisionKind.HEAD_RELEASE, EndHead.Command.class));

    private PlannedAct() {}

    static boolean isOne(DecisionKind kind) {
        return COMMANDS.containsKey(kind);
    }

    static DecisionKind kindOf(Record command) {
        return COMMANDS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(command))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command.getClass().getName()));
    }

    static LocalDate dayOf(Record command) {
        return read(command, "on", LocalDate.class);
    }

    /** The person it is about, or null: appointing a head. */
    static PersonId personOf(Record command) {
        return command instanceof AppointHead.Command appointment ? appointment.person() : null;
    }

    static OrgUnitId unitOf(Record command) {
        return command instanceof EstablishUnit.Command establishing
                ? establishing.unit().parent()
                : command instanceof MergeUnits.Command merging
                        ? merging.units().get(0)
                        : read(command, "unit", OrgUnitId.class);
    }

    private static <T> T read(Record command, String component, Class<T> type) {
        try {
            var accessor = command.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return type.cast(accessor.invoke(command));
        } catch (ReflectiveOperationException unlikely) {
            throw new IllegalArgumentException(unlikely);
        }
    }

    static String written(Record command) {
        return JsonbBuilder.create().toJson(command);
    }

    /** The command again, on the authority of the decision that was signed. */
    static Record readBack(DecisionKind kind, String json, DecisionId authority) {
        var a = JsonbBuilder.create().fromJson(json, COMMANDS.get(kind));
        if (a instanceof EstablishUnit.Command c) {
            return new EstablishUnit.Command(c.unit(), c.on(), authority);
        }
        if (a instanceof RenameUnit.Command c) {
            return new RenameUnit.Command(c.unit(), c.name(), c.nameEn(), c.shortName(), c.on(), authority, null);
        }
        if (a instanceof MoveUnit.Command c) {
            return new MoveUnit.Command(c.unit(), c.parent(), c.on(), authority, null);
        }
        if (a instanceof MergeUnits.Command c) {
            return new MergeUnits.Command(c.units(), c.successor(), c.newSuccessor(), c.joinAlike(), c.on(), authority);
        }
        if (a instanceof SplitUnit.Command c) {
            return new SplitUnit.Command(c.unit(), c.parts(), c.rest(), c.on(), authority, null);
        }
        if (a instanceof DissolveUnit.Command c) {
            return new DissolveUnit.Command(c.unit(), c.receiver(), c.on(), authority, null);
        }
        if (a instanceof AllotQuota.Command c) {
            return new AllotQuota.Command(c.unit(), c.category(), c.seats(), c.on(), authority);
        }
        if (a instanceof EndHead.Command c) {
            return new EndHead.Command(c.unit(), c.on(), authority);
        }
        var c = (AppointHead.Command) a;
        return new AppointHead.Command(c.person(), c.unit(), c.acting(), c.on(), authority);
    }
}
