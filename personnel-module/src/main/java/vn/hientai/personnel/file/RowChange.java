package vn.hientai.personnel.file;

import java.util.Map;

/**
 * A row to be added, corrected or removed.
 *
 * @param family code of the LIST field
 * @param line the row to correct or remove; null adds one
 * @param cells by column; null when it is removed
 */
public record RowChange(String family, Long line, Map<String, String> cells, boolean remove) {}
