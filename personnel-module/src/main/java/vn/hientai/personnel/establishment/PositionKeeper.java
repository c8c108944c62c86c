package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;

/** The catalogue of positions is kept by who may change every unit. */
@ApplicationScoped
class PositionKeeper {
    @Inject
    CurrentActor actor;

    void mustKeepTheCatalogue() {
        if (!actor.scope(Right.CHANGE_UNITS).isEverything()) {
            throw new Forbidden("refusal.no-right");
        }
    }
}
