package vn.hientai.personnel.declaration;

import java.util.Map;

/**
 * One thing that is said to be wrong: a single value, a row, or a remark about what only a decision can change.
 *
 * @param line the row meant; null for a single value, a new row or a remark
 * @param value as it should be, or the remark; null for a row
 * @param cells of a row as it should be; null for a single value and for a removal
 */
public record ProposedItem(String field, Long line, String value, Map<String, String> cells, boolean removal) {
    public static ProposedItem value(String field, String value) {
        return new ProposedItem(field, null, value, null, false);
    }

    boolean isRow() {
        return cells != null || removal;
    }
}
