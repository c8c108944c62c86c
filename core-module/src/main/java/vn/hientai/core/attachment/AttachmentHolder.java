package vn.hientai.core.attachment;

import java.util.Optional;
import vn.hientai.core.kernel.PersonId;

/**
 * Port: a kind of matter that papers can be attached to (đối tượng có tài liệu kèm theo), answered by the feature that
 * keeps it. Whoever may not see the matter does not see its papers; the feature asks the signed-in person's scope.
 */
public interface AttachmentHolder {
    /**
     * One matter as the signed-in person sees it.
     *
     * @param id as kept beside the papers
     * @param person whom it is about, or null
     */
    record Held(String id, PersonId person, boolean mayAdd, boolean mayRemove) {}

    /** Name of the kind in addresses and in the table, such as {@code DECISION}. */
    String kind();

    /** The matter behind a reference such as a personnel number, if the signed-in person may see it. */
    Optional<Held> find(String reference);

    /** The same by the id that is kept beside the papers. */
    Optional<Held> byId(String id);

    /** Called when a paper is opened, in the same transaction: where reading is logged, it is logged here. */
    default void opened(Held held) {}

    /** Called when a paper was added or taken off, in the same transaction. */
    default void changed(Held held) {}
}
