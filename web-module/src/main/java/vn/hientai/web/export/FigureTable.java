package vn.hientai.web.export;

import java.util.List;

/**
 * A table of figures as reports have it: columns in groups, a line for each unit or stretch of time, a sum.
 *
 * @param notes what a reader must know: the unit, the day, what is left out
 * @param total null where the lines do not add up
 */
public record FigureTable(
        String name, String title, List<String> notes, String rowHead, List<Group> groups, List<Line> lines, Line total) {

    /** Columns that stand under one heading. */
    public record Group(String label, List<String> columns) {}

    /**
     * @param code of the unit or the first day of the stretch, for programs
     * @param values counts or measures; null where there is none
     */
    public record Line(String label, String code, List<? extends Number> values) {
        /** The values of a table that counts. */
        public List<Long> counts() {
            return values.stream().map(Number::longValue).toList();
        }
    }
}
