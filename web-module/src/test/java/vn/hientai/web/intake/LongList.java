package vn.hientai.web.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A list of people as long as needed, each with a citizen number of their own; {@code series} tells lists apart. */
record LongList(int people, int series) {
    private static final List<String> HEADINGS = List.of("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ",
        "Mã ngạch", "Bậc", "Hệ số", "Thời điểm hưởng", "Ngày tuyển dụng", "Ghi chú");

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    String idNumber(int person) {
        return "0402%02d%d%05d".formatted(birthYear(person) % 100, series, person);
    }

    private static int birthYear(int person) {
        return 2000 + person % 3;
    }

    private void write(OutputStream out) {
        try (var book = new Workbook(out, "hien-tai", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            for (var column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (var person = 0; person < people; person++) {
                var cells = List.of(Integer.toString(person + 1), "Trần Văn " + (char) ('A' + person % 26) + "ình",
                    "%02d/%02d/%d".formatted(1 + person % 28, 1 + person % 12, birthYear(person)), "Nam", idNumber(person),
                    "Chuyên viên", "01.003", "2", "2,67", "01/03/2025", "01/09/2023", "Danh sách " + series);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(person + 1, column, cells.get(column));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
