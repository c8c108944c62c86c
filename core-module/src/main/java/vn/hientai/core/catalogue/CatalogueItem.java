package vn.hientai.core.catalogue;

import java.time.LocalDate;
import java.util.Map;

/**
 * One item of a catalogue (mục danh mục) while it is used.
 *
 * @param nameEn absent where the source has none
 * @param lastDay last day on which it is used, or null while open
 * @param confidence how its source was read
 * @param confirmed false as long as it rests on memory alone
 * @param attributes what else its source says, such as salary_class or note
 */
public record CatalogueItem(
        String catalogue, String code, String nameVi, String nameEn, LocalDate from, LocalDate lastDay, String legalBasis,
        String confidence, boolean confirmed, Map<String, String> attributes) {

    public String note() {
        return attributes.getOrDefault("note", "");
    }
}
