package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientai.core.intake.UnreadableFile;
import vn.hientai.core.intake.UnreadableFile.Reason;
import vn.hientai.personnel.intake.PersonField;

/** The same people in the many shapes that lists take. */
class OtherFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String AN = "Nguyễn Thị An|FEMALE|1990-05-02|040190000011|01.003|4|3.33";
    private static final String BINH = "Võ Văn Bình|MALE|1985-12-31|040085000022|01.004|3|2.72";

    @TempDir Path folder;

    @Test
    void headingsInTheFirstRowInAnotherOrder() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("Hệ số", "Mã ngạch", "CCCD", "Họ tên", "Giới tính", "Bậc lương", "Ngày sinh"),
            row(3.33, "01.003", "040190000011", "Nguyễn Thị An", "Nữ", 4, "02/05/1990"),
            row(2.72, "01.004", "040085000022", "Võ Văn Bình", "Nam", 3, "31.12.1985"));
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void englishHeadings() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("No.", "Full name", "Date of birth", "Gender", "Citizen ID number", "Rank code", "Step", "Coefficient"),
            row(1, "Nguyễn Thị An", "1990-05-02", "Female", "040190000011", "01.003", 4, 3.33),
            row(2, "Võ Văn Bình", "31/12/85", "M", "040085000022", "1.004", "3", "2,72"));
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void nameInTwoColumnsUnderOneHeading() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("STT", "Họ và tên", null, "Ngày sinh", "Nữ", "Số CMND/CCCD", "Ngạch", "Bậc/hệ số lương", "Bậc"),
            row(1, "Nguyễn Thị", "An", "2/5/1990", "x", "040190000011", "Chuyên viên", null, "4/9"),
            row(2, "Võ Văn", "Bình", "31/12/1985", null, "040085000022", "Cán sự", null, "Bậc 3"));
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void nameInTwoColumnsOfTheirOwn() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("TT", "Họ và tên đệm", "Tên", "Phái", "Năm sinh", "Mã định danh", "Mã số CDNN", "Bậc", "HSL"),
            row(1, "Nguyễn Thị", "An", "nữ", 1990, "040190000011", "V.07.03.29", 4, 3.33));
        assertThat(people(file)).containsExactly("Nguyễn Thị An|FEMALE|1990|040190000011|V.07.03.29|4|3.33");
    }

    @Test
    void threeLevelsOfHeadings() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("ỦY BAN NHÂN DÂN TỈNH"),
            row("STT", "Họ và tên", "Sinh ngày", null, null, "Căn cước công dân", null, "Lương hiện hưởng", null, null, null),
            row(null, null, "Ngày", "Tháng", "Năm", "Số", "Ngày cấp", "Mã ngạch", "Bậc", "Hệ số", "Từ ngày"),
            row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"),
            row("A", "Khối văn phòng"),
            row(1, "Nguyễn Thị An", 2, 5, 1990, "040190000011", "01/01/2022", "01.003", 4, 3.33, "01/2024"),
            row(2, "Võ Văn Bình", 31, 12, 1985, "040085000022", "01/01/2022", "01.004", 3, 2.72, "01/02/2024"),
            row(null, "Cộng", 2), row("B", "Phòng Một cửa"), row(null, "TỔNG CỘNG", 2));
        var read = ReadFile.of(file, TODAY);
        assertThat(people(file)).containsExactly(AN, BINH);
        assertThat(read.people().get(0).unitName()).isEqualTo("Khối văn phòng");
        assertThat(read.people().get(0).pay().since()).hasToString("2024-01");
        assertThat(read.summary().divisions()).hasSize(1);
    }

    @Test
    void oldWorkbook() throws IOException {
        var file = sheet(new HSSFWorkbook(), "a.xls", plain());
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void aSecondListOfTheFileIsTold() throws IOException {
        var book = new XSSFWorkbook();
        fill(book, "Công chức", plain());
        fill(book, "Ghi chú", row("Người lập"), row("Trần Thị B"));
        fill(book, "Viên chức", plain());
        var file = folder.resolve("a.xlsx");
        write(book, file);
        assertThat(ReadFile.of(file, TODAY).layout().mapping().sheet()).isEqualTo("Công chức");
        assertThat(ReadFile.of(file, TODAY).layout().others()).containsExactly("Viên chức");
    }

    @Test
    void daysOf1904AndOf1900() throws IOException {
        for (var since1904 : List.of(true, false)) {
            var book = new XSSFWorkbook();
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(since1904);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var file = sheet(book, "a.xlsx", plain());
            try (var again = new XSSFWorkbook(Files.newInputStream(file))) {
                var cell = again.getSheetAt(0).getRow(1).getCell(2);
                cell.setCellValue(LocalDate.of(1990, 5, 2).toEpochDay() + (since1904 ? 24_107 : 25_569));
                cell.setCellStyle(again.getCellStyleAt(style.getIndex()));
                write(again, file);
            }
            assertThat(people(file)).containsExactly(AN, BINH);
        }
    }

    @Test
    void theListIsOnTheSecondSheet() throws IOException {
        var book = new XSSFWorkbook();
        fill(book, "Hướng dẫn", row("Hướng dẫn nhập"), row("Họ và tên: chữ thường", "Ngày sinh: ngày/tháng/năm"));
        fill(book, "Danh sách", plain());
        var file = folder.resolve("a.xlsx");
        write(book, file);
        assertThat(people(file)).containsExactly(AN, BINH);
        assertThat(ReadFile.of(file, TODAY).layout().mapping().sheet()).isEqualTo("Danh sách");
    }

    @Test
    void formulasGiveTheirKeptValueAndTextsStayTexts() throws IOException {
        var book = new XSSFWorkbook();
        fill(book, "Danh sách", plain());
        var row = book.getSheetAt(0).getRow(1);
        row.getCell(7).setCellFormula("3+0.33");
        row.getCell(7).setCellValue(3.33);
        row.getCell(1).setCellFormula("CONCATENATE(\"Nguyễn Thị\",\" An\")");
        row.getCell(1).setCellValue("Nguyễn Thị An");
        row.createCell(8).setCellValue("=HYPERLINK(\"http://127.0.0.1\",\"x\")");
        book.getSheetAt(0).getRow(0).createCell(8).setCellValue("Ghi chú");
        book.getSheetAt(0).getRow(2).createCell(8).setCellValue("<script>alert(1)</script>");
        var file = folder.resolve("a.xlsx");
        write(book, file);
        assertThat(people(file)).containsExactly(AN, BINH);
        var read = ReadFile.of(file, TODAY);
        assertThat(read.people()).extracting(person -> person.others().get(PersonField.NOTE))
            .containsExactly("=HYPERLINK(\"http://127.0.0.1\",\"x\")", "<script>alert(1)</script>");
    }

    @Test
    void decomposedLettersAndOddSpaces() throws IOException {
        var apart = Normalizer.normalize("\u200b Nguyễn\u00a0 Thị  An\u2003", Normalizer.Form.NFD);
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row(Normalizer.normalize("Họ và tên", Normalizer.Form.NFD), "Ngày\nsinh", "Giới tính ", "Số CCCD", "Mã ngạch", "Bậc"),
            row(apart, "02-5-1990", "Nữ", "040 190 000 011", "01.003", 4));
        assertThat(people(file)).containsExactly(AN);
    }

    @Test
    void delimitedTextInEveryDress() throws IOException {
        var text = "STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Mã ngạch;Bậc;Hệ số\r\n"
            + "1;Nguyễn Thị An;02/05/1990;Nữ;40190000011;01.003;4;3,33\r\n2;Võ Văn Bình;31/12/1985;Nam;040085000022;1.004;3/10;2,72\r\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            assertThat(people(text(text, charset))).containsExactly(AN, BINH);
            assertThat(people(text("\ufeff" + text.replace(',', '.').replace(';', ','), charset))).containsExactly(AN, BINH);
            assertThat(people(text(text.replace(';', '\t'), charset))).containsExactly(AN, BINH);
        }
        var windows = Normalizer.normalize(text, Normalizer.Form.NFD)
            .replace("o\u0302", "ô").replace("e\u0302", "ê").replace("a\u0302", "â").replace("a\u0306", "ă");
        windows = windows.replace("e\u0323\u0302", "ê\u0323").replace("a\u0323\u0302", "â\u0323").replace("o\u0323\u0302", "ô\u0323");
        assertThat(people(text(windows, Charset.forName("windows-1258")))).containsExactly(AN, BINH);
    }

    @Test
    void vniLetters() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("STT", "Hoï vaø teân", "Ngaøy sinh", "Giôùi tính", "Soá CCCD", "Maõ ngaïch", "Baäc", "Heä soá", "Queâ quaùn"),
            row(1, "Nguyeãn Thò An", "02/05/1990", "Nöõ", "040190000011", "01.003", 4, 3.33, "Xaõ Ñoâ Löông"),
            row(2, "Voõ Vaên Bình", "31/12/1985", "Nam", "040085000022", "01.004", 3, 2.72, "NGHEÄ AN"));
        assertThat(people(file)).containsExactly(AN, BINH);
        assertThat(ReadFile.of(file, TODAY).people()).extracting(person -> person.others().get(PersonField.HOME_TOWN))
            .containsExactly("Xã Đô Lương", "NGHỆ AN");
    }

    @Test
    void capitalsOfTheOldLetters() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("STT", "HỌ VÀ T£N", "NG\u00b5Y SINH", "GIíI TÝNH", "Sè CCCD", "M· NG¹CH", "BËC", "HÖ Sè"),
            row(1, "NGUYÔN THÞ AN", "02/05/1990", "N÷", "040190000011", "01.003", 4, 3.33),
            row(2, "V\u00e2 V\u00a1N B×NH", "31/12/1985", "Nam", "040085000022", "01.004", 3, 2.72),
            row(3, "Tr\u00c7n §¨ng H\u00a6NG", "31/12/1985", "Nam", "040085000023", "01.004", 3, 2.72));
        assertThat(ReadFile.of(file, TODAY).people()).extracting(person -> person.fullName())
            .containsExactly("NGUYỄN THỊ AN", "VÕ VĂN BÌNH", "Trần Đăng HƯNG");
    }

    @Test
    void stepsAndCodesThatTheProgramTookForSomethingElse() throws IOException {
        var book = new XSSFWorkbook();
        fill(book, "Danh sách", plain());
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("d-mmm"));
        var step = book.getSheetAt(0).getRow(1).getCell(6);
        step.setCellValue(LocalDate.of(2026, 9, 4).toEpochDay() + 25_569);
        step.setCellStyle(day);
        book.getSheetAt(0).getRow(2).getCell(5).setCellValue(1.004);
        var file = folder.resolve("a.xlsx");
        write(book, file);
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void aListOfManyPagesWithHeadingsAgainNotesAndSignatures() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("SỞ NỘI VỤ TỈNH NGHỆ AN"),
            row("DANH SÁCH CÔNG CHỨC"),
            row(),
            row("TT", "Họ  và\ntên ", "Nam", "Nữ", "Ngày sinh", "Số CCCD", "Ngạch", "Bậc", "HS"),
            row("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            row("I", "Văn phòng Sở"),
            row(1, "Nguyễn Thị\nAn", null, "X", "02-05-1990", "040190000011", "01.003", 4, 3.33),
            row(),
            row("TT", "Họ và tên", "Nam", "Nữ", "Ngày sinh", "Số CCCD", "Ngạch", "Bậc", "HS"),
            row("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            row("II", "Thanh tra Sở"),
            row(2, "Võ Văn Bình", "x", null, "31/12/1985", "040085000022", "01.004", 3, 2.72),
            row("Tổng cộng: 02 người"),
            row(),
            row(null, "Ghi chú: danh sách tính đến ngày 31/10/2026"),
            row(null, "NGƯỜI LẬP BIỂU", null, null, null, "GIÁM ĐỐC"),
            row(null, "Lê Thị Cúc", null, null, null, "Trần Văn Dũng"));
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void bareSerialNumbersOfDays() throws IOException {
        var file = sheet(new XSSFWorkbook(), "a.xlsx",
            row("Họ tên", "Ngày sinh", "Giới tính", "CCCD", "Mã ngạch", "Bậc", "Hệ số"),
            row("Nguyễn Thị An", 32995, "Nữ", "040190000011", "01.003", 4, 3.33),
            row("Võ Văn Bình", "31412", "Nam", "040085000022", "01.004", 3, 2.72));
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void hiddenRowsAndColumnsCountAndHiddenSheetsDoNot() throws IOException {
        var book = new XSSFWorkbook();
        fill(book, "Danh mục", row("Họ tên", "Ngày sinh", "CCCD"), row("Người Mẫu", "01/01/1990", "040190999999"));
        fill(book, "Danh sách", plain());
        book.setSheetHidden(0, true);
        book.setActiveSheet(1);
        book.getSheetAt(1).setColumnHidden(4, true);
        book.getSheetAt(1).getRow(2).setZeroHeight(true);
        var file = folder.resolve("a.xlsx");
        write(book, file);
        assertThat(people(file)).containsExactly(AN, BINH);
    }

    @Test
    void aVeryWideSheet() throws IOException {
        var rows = plain();
        for (var i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], 1_500);
            rows[i][1_499] = i == 0 ? "Cột cuối" : "xa";
        }
        assertThat(people(sheet(new XSSFWorkbook(), "a.xlsx", rows))).containsExactly(AN, BINH);
    }

    @Test
    void aHundredThousandPeopleInText() throws IOException {
        var text = new StringBuilder("\uFEFFSTT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Mã ngạch;Bậc;Hệ số\r\n");
        for (var i = 0; i < 100_000; i++) {
            text.append(i + 1).append(";Nguyễn Thị An;02/05/1990;Nữ;040190").append("%06d".formatted(i))
                .append(";01.003;4;3,33\r\n");
        }
        var read = ReadFile.of(Files.writeString(folder.resolve("a.csv"), text), TODAY);
        assertThat(read.problems()).isEmpty();
        assertThat(read.people()).hasSize(100_000);
    }

    @Test
    void aWorkbookLockedWithAPassword() throws Exception {
        var container = new POIFSFileSystem();
        var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("bí mật");
        var book = new XSSFWorkbook();
        fill(book, "Danh sách", plain());
        try (var out = encryptor.getDataStream(container)) {
            out.write(bytes(book));
        }
        var bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void damagedFilesAreNamedDamagedWhateverTheDamage() throws IOException {
        var old = new HSSFWorkbook();
        fill(old, "Danh sách", plain());
        var fresh = Files.readAllBytes(Path.of("src/test/resources/samples/danh-sach-loi.xlsx"));
        var chance = new Random(20_261_122);
        for (var whole : List.of(fresh, bytes(old))) {
            for (var attempt = 0; attempt < 150; attempt++) {
                var damaged = Arrays.copyOf(whole, attempt % 5 == 0 ? chance.nextInt(whole.length) : whole.length);
                for (var hit = 0; hit < 1 + attempt % 20 && damaged.length > 0; hit++) {
                    damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
                }
                var file = Files.write(folder.resolve("damaged"), damaged);
                var thrown = catchThrowable(() -> ReadFile.of(file, TODAY));
                assertThat(thrown).as("attempt " + attempt).satisfiesAnyOf(
                    none -> assertThat(none).isNull(), refused -> assertThat(refused).isInstanceOf(UnreadableFile.class));
            }
        }
    }

    @Test
    void whatIsNoListIsRefusedWithItsReason() throws Exception {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.NO_HEADER);
        assertThat(reason("PK\3\4 nothing".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.DAMAGED);
        assertThat(reason("<html><table><tr><td>Họ và tên".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.WEB_PAGE);
        assertThat(reason(zip("[Content_Types].xml", 10, "word/document.xml", 10))).isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(reason(zip("xl/workbook.xml", 10, "xl/sharedStrings.xml", 200 << 20))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("một;hai\nba;bốn\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_HEADER);
        var book = new XSSFWorkbook();
        book.createSheet("trống");
        assertThat(reason(bytes(book))).isEqualTo(Reason.EMPTY);
        var whole = Files.readAllBytes(Path.of("src/test/resources/samples/so-noi-vu.xlsx"));
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
        var locked = new HSSFWorkbook();
        fill(locked, "Danh sách", plain());
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        try {
            assertThat(reason(encrypted(locked))).isEqualTo(Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private byte[] encrypted(HSSFWorkbook book) throws IOException {
        var bytes = bytes(book);
        Biff8EncryptionKey.setCurrentUserPassword(null);
        return bytes;
    }

    private Reason reason(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("x.bin"), content);
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> ReadFile.of(file, TODAY));
        return refusal == null ? null : refusal.reason();
    }

    private static byte[] zip(Object... namesAndSizes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndSizes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndSizes[i]));
                zip.write(new byte[(int) namesAndSizes[i + 1]]);
            }
        }
        return bytes.toByteArray();
    }

    private List<String> people(Path file) {
        var read = ReadFile.of(file, TODAY);
        assertThat(read.problems()).isEmpty();
        return read.people().stream().map(person -> ReadFile.line(person))
            .map(line -> line.substring(line.indexOf('|') + 1).replaceFirst("(\\|\\d{12})\\|[^|]*", "$1")).toList();
    }

    private static Object[][] plain() {
        return new Object[][] {
            row("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã ngạch", "Bậc", "Hệ số"),
            row(1, "Nguyễn Thị An", "02/05/1990", "Nữ", "040190000011", "01.003", 4, 3.33),
            row(2, "Võ Văn Bình", "31/12/1985", "Nam", "040085000022", "01.004", 3, 2.72)};
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private Path sheet(Workbook book, String name, Object[]... rows) throws IOException {
        fill(book, "Sheet1", rows);
        var file = folder.resolve(name);
        write(book, file);
        return file;
    }

    private static void fill(Workbook book, String name, Object[]... rows) {
        var sheet = book.createSheet(name);
        for (var i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (var column = 0; column < rows[i].length; column++) {
                if (rows[i][column] instanceof Number number) {
                    row.createCell(column).setCellValue(number.doubleValue());
                } else if (rows[i][column] != null) {
                    row.createCell(column).setCellValue(rows[i][column].toString());
                }
            }
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static void write(Workbook book, Path file) throws IOException {
        Files.write(file, bytes(book));
    }

    private Path text(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    }
}
