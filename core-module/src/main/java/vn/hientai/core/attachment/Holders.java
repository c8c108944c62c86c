package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.hientai.core.attachment.AttachmentHolder.Held;
import vn.hientai.core.kernel.NotFound;

/** Finds who answers for a kind of matter; what nobody answers for, or the signed-in person may not see, is not there. */
@ApplicationScoped
class Holders {
    @Inject
    Instance<AttachmentHolder> all;

    AttachmentHolder of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(() -> new NotFound("Subject", kind));
    }

    Held find(String kind, String reference) {
        return of(kind).find(reference).orElseThrow(() -> new NotFound(kind, reference));
    }

    Held byId(String kind, String id) {
        return of(kind).byId(id).orElseThrow(() -> new NotFound(kind, id));
    }
}
