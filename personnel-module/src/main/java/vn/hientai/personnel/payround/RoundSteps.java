package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The steps of a computation in the background, each in a transaction of its own. */
@ApplicationScoped
class RoundSteps {
    @Inject
    Rounds rounds;

    @Inject
    RoundComputation computation;

    @Transactional(TxType.REQUIRES_NEW)
    void begin(long round) {
        computation.begin(round);
    }

    @Transactional(TxType.REQUIRES_NEW)
    RoundComputation.Reached next(long round, long after) {
        var kept = rounds.lock(round);
        return kept.status() == RoundStatus.COMPUTING
                ? computation.lot(round, kept.unit(), kept.from(), kept.until(), after)
                : new RoundComputation.Reached(after, 0);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(long round) {
        if (rounds.lock(round).status() == RoundStatus.COMPUTING) {
            rounds.status(round, RoundStatus.OPEN);
            rounds.askParts(round);
        }
    }
}
