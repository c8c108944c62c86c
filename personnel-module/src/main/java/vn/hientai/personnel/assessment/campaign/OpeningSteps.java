package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;

/** The steps of an opening in the background, each in a transaction of its own. */
@ApplicationScoped
class OpeningSteps {
    @Inject
    Opening opening;

    @Transactional(TxType.REQUIRES_NEW)
    Opening.Reached next(long campaign, long after) {
        return opening.lot(campaign, after);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(long campaign) {
        opening.finish(campaign);
    }
}
