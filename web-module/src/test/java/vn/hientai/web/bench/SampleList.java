package vn.hientai.web.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.postgresql.PGConnection;

/** A list as units send it, of any length and forty columns wide; and what it costs to write, read or copy it alone. */
final class SampleList {
    static final int COLUMNS = 40;

    private static final String FAMILIES = "Nguyễn,Trần,Lê,Phạm,Hoàng,Hồ,Phan,Võ,Đặng,Bùi,Cao,Đậu,Thái,Vũ,Trương,Ngô,Đinh,Hà,Chu,Lương";
    private static final String MIDDLE = "Văn,Đức,Xuân,Minh,Quốc,Hữu,Công,Anh,Trọng,Ngọc,Đình,Thanh,Bá,Tiến,Mạnh,Viết,Hồng,Quang,Khắc";
    private static final String GIVEN = "Anh,Hùng,Dũng,Tuấn,Hải,Sơn,Thắng,Cường,Bình,Nam,Long,Minh,Đạt,Hoàng,Phúc,Quân,Trung,Vinh,Việt,Tài";

    private SampleList() {}

    private static String pick(String stock, int number) {
        var names = stock.split(",");
        return names[number % names.length];
    }

    static List<String[]> of(int rows) {
        var list = new ArrayList<String[]>(rows);
        for (var i = 0; i < rows; i++) {
            var row = new String[COLUMNS];
            var year = 1970 + i % 30;
            row[0] = Integer.toString(i + 1);
            row[1] = pick(FAMILIES, i / 7) + " " + pick(MIDDLE, i / 3) + " " + pick(GIVEN, i);
            row[2] = "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, year);
            row[3] = "Nam";
            row[4] = "0380%02d%06d".formatted(year % 100, i);
            row[5] = "Chuyên viên";
            row[6] = "01.003";
            row[7] = "2";
            row[8] = "2,67";
            row[9] = "01/03/2025";
            row[10] = "01/09/%d".formatted(year + 24);
            for (var column = 11; column < COLUMNS; column++) {
                row[column] = "Ghi chú " + column;
            }
            list.add(row);
        }
        return list;
    }

    static Path write(Path file, List<String[]> list) throws IOException {
        var header = new String[] {"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ", "Mã ngạch", "Bậc", "Hệ số",
            "Thời điểm hưởng", "Ngày tuyển dụng"};
        try (var out = new BufferedOutputStream(Files.newOutputStream(file)); var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            for (var column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, column < header.length ? header[column] : "Cột " + column);
            }
            for (var row = 0; row < list.size(); row++) {
                for (var column = 0; column < COLUMNS; column++) {
                    sheet.value(row + 1, column, list.get(row)[column]);
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    static long read(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile()); var stream = book.getFirstSheet().openStream()) {
            return stream.mapToLong(row -> row.getCellCount()).sum();
        }
    }

    static long copy(Connection connection, List<String[]> list) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var columns = new StringBuilder();
            for (var column = 0; column < COLUMNS; column++) {
                columns.append(column == 0 ? "" : ", ").append("c").append(column).append(" text");
            }
            statement.execute("create temporary table bench_copy (" + columns + ")");
        }
        var text = new StringBuilder();
        for (var row : list) {
            text.append(String.join("\t", row)).append('\n');
        }
        var copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin", new StringReader(text.toString()));
        connection.rollback();
        return copied;
    }
}
