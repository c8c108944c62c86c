package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Conflict;

/** Lets a decision on units take effect in the moment it is signed: its facts begin on its day. */
@ApplicationScoped
class UnitDecisions {
    @Inject
    DecisionQueries decisions;

    @Inject
    UnitActs acts;

    @Inject
    Units units;

    void takeEffect(@Observes DecisionSigned signed) {
        if (!PlannedAct.isOne(signed.kind())) {
            return;
        }
        var body = decisions.find(AccessScope.everything(), signed.decision()).orElseThrow().body();
        try (var reader = Json.createReader(new StringReader(body))) {
            var act = reader.readObject().getString(PlannedAct.FIELD, null);
            if (act != null) {
                carryOut(PlannedAct.readBack(signed.kind(), act, signed.decision()));
            }
        }
    }

    private void carryOut(Record act) {
        if (act instanceof EstablishUnit.Command command) {
            acts.establish(command);
        } else if (act instanceof RenameUnit.Command command) {
            acts.rename(command);
        } else if (act instanceof MoveUnit.Command command) {
            acts.move(command);
        } else if (act instanceof MergeUnits.Command command) {
            acts.merge(command);
        } else if (act instanceof SplitUnit.Command command) {
            acts.split(command);
        } else if (act instanceof DissolveUnit.Command command) {
            acts.dissolve(command);
        } else if (act instanceof AllotQuota.Command command) {
            acts.allot(command);
        } else if (act instanceof AppointHead.Command command) {
            acts.appoint(command);
        } else if (act instanceof EndHead.Command command) {
            acts.release(command);
        }
    }

    /**
     * What units became cannot be wished away: another decision changes them again. Who heads one by a service act goes with
     * the act.
     */
    void stay(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() != DecisionKind.SERVICE_ACT && units.restOn(annulled.decision())) {
            throw new Conflict("refusal.organisation.units-rest-on-it", Map.of());
        }
    }
}
