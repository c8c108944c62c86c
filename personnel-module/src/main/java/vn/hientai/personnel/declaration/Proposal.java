package vn.hientai.personnel.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.PersonId;

/**
 * A proposal as it stands, with its items.
 *
 * @param fileVersion version of the file now: a ruling names it
 * @param evidence an attachment of the file, or null
 */
public record Proposal(
        long id,
        PersonId person,
        String code,
        String fullName,
        String unitName,
        Long account,
        String author,
        String note,
        Long evidence,
        Status status,
        Instant toldAt,
        LocalDate deadline,
        int fileVersion,
        List<Item> items) {
    /** What became of the whole. */
    public enum Status {
        WAITING,
        DECIDED,
        WITHDRAWN
    }

    /** What became of one item. */
    public enum State {
        WAITING,
        ACCEPTED,
        REFUSED
    }

    /**
     * One item.
     *
     * @param before as it was written when it was told; {@code now} as it is written now, both on one line
     * @param remark whether only a decision can change it: accepting it writes nothing
     */
    public record Item(
            long id,
            String field,
            Long line,
            String before,
            String after,
            String now,
            boolean remark,
            String value,
            Map<String, String> cells,
            boolean removal,
            State state,
            String reason,
            String decider,
            Instant decidedAt) {
        /** Whether the file has changed at this place since it was told. */
        public boolean overtaken() {
            return state == State.WAITING && !remark && !now.equals(before);
        }
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }
}
