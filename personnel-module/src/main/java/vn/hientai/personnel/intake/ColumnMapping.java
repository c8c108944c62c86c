package vn.hientai.personnel.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which column stands for what on which sheet; found by the finder or put right by the sender. */
public record ColumnMapping(String sheet, int headerRow, int firstRow, Map<Integer, PersonField> columns) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    public Optional<Integer> columnOf(PersonField field) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == field).map(Map.Entry::getKey)
            .min(Integer::compare);
    }

    /** The same rows with other meanings of the columns. */
    public ColumnMapping with(Map<Integer, PersonField> corrected) {
        return new ColumnMapping(sheet, headerRow, firstRow, corrected);
    }

    public Map<Integer, PersonField> inOrder() {
        return new TreeMap<>(columns);
    }
}
