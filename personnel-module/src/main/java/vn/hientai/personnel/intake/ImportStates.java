package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Lets everyone see at once what is being done with a list. */
@ApplicationScoped
class ImportStates {
    @Inject
    Imports imports;

    @Transactional(TxType.REQUIRES_NEW)
    void set(long id, ImportBatch.Status status) {
        if (imports.hold(id).status() != ImportBatch.Status.APPLIED) {
            imports.set(id, status);
        }
    }
}
