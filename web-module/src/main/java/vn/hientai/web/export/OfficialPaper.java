package vn.hientai.web.export;

import java.time.LocalDate;
import java.util.List;

/**
 * An official paper (văn bản hành chính) as NĐ 30/2020/NĐ-CP Phụ lục I lays it out; the same description is printed as
 * DOCX and as PDF.
 *
 * @param superior the agency above, in capitals
 * @param agency the issuing agency, in capitals
 * @param number as cited, such as {@code 12/QĐ-SNV}; a draft leaves the place of the number open; empty on a paper
 *     that bears none
 * @param kind kind of paper in capitals, such as QUYẾT ĐỊNH
 * @param subject what it is about (trích yếu)
 * @param authority who decides, in capitals, such as GIÁM ĐỐC SỞ NỘI VỤ; empty on a paper that decides nothing, whose
 *     parts are then numbered without the word Điều
 * @param bases the legal bases, each one line
 * @param articles the text of each article, its paragraphs separated by line breaks
 * @param signatory the signer's name, or empty on a draft
 */
public record OfficialPaper(
        String superior,
        String agency,
        String number,
        String place,
        LocalDate date,
        String kind,
        String subject,
        String authority,
        List<String> bases,
        List<String> articles,
        List<String> recipients,
        String office,
        String signatory,
        String mark) {

    public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Whether it orders something, in articles, as a decision does. */
    boolean decides() {
        return !authority.isEmpty();
    }

    /** How its part of this number begins. */
    String heading(int part) {
        return decides() ? "Điều " + part + "." : part + ".";
    }

    /** "Nghệ An, ngày 05 tháng 02 năm 2026": days under 10 and months 1 and 2 take a zero (Phụ lục I, mục II.4). */
    public String placeAndDate() {
        if (date == null) {
            return place + ", ngày      tháng      năm        ";
        }
        var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "%s, ngày %02d tháng %s năm %d".formatted(place, date.getDayOfMonth(), month, date.getYear());
    }
}
