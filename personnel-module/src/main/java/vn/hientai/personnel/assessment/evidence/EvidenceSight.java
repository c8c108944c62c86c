package vn.hientai.personnel.assessment.evidence;

import java.util.EnumMap;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** Over whom a reader may read which kind of evidence; of what is not in it nothing is shown. */
public final class EvidenceSight {
    private final Map<Right, AccessScope> scopes = new EnumMap<>(Right.class);

    private EvidenceSight() {}

    public static EvidenceSight of(CurrentActor actor) {
        var sight = new EvidenceSight();
        for (var right : new Right[] {Right.READ_SALARY, Right.READ_SENSITIVE_FILE, Right.READ_FILE}) {
            sight.scopes.put(right, actor.scope(right));
        }
        return sight;
    }

    /** Everything, for jobs that gather a person's year; what they show is scoped again. */
    public static EvidenceSight whole() {
        var sight = new EvidenceSight();
        for (var right : Right.values()) {
            sight.scopes.put(right, AccessScope.everything());
        }
        return sight;
    }

    AccessScope of(Right right) {
        return scopes.getOrDefault(right, AccessScope.nothing());
    }
}
