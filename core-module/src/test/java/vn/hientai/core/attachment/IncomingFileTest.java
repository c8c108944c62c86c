package vn.hientai.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tệp gửi lên: loại theo nội dung, tên, kích thước, ảnh")
class IncomingFileTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    @Test
    void a_kind_is_told_by_the_content_and_gives_the_name_its_ending() {
        try (var file = receive(PDF.getBytes(StandardCharsets.UTF_8), "Bằng tốt nghiệp.exe")) {
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(file.name()).isEqualTo("Bằng tốt nghiệp.pdf");
            assertThat(file.size()).isEqualTo(PDF.length());
            assertThat(file.sha256()).hasSize(64);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090\u0000", "<html><script>alert(1)</script>", "%PDF-1.7 cut short", "PK\u0003\u0004 nothing", "", "GIF89a"})
    void what_is_none_of_the_kinds_is_refused(String content) {
        assertThatThrownBy(() -> receive(content.getBytes(StandardCharsets.ISO_8859_1), "quyet-dinh.pdf"))
                .isInstanceOfSatisfying(UnacceptableFile.class, no -> assertThat(no.reason()).isEqualTo(UnacceptableFile.Reason.KIND));
    }

    @Test
    void office_documents_are_taken_without_macros_only() throws IOException {
        try (var file = receive(office(WORD, "word/document.xml"), "to-trinh.docx")) {
            assertThat(file.kind()).isEqualTo(FileKind.DOCX);
        }
        assertThatThrownBy(() -> receive(office(MACROS, "word/document.xml"), "a.docx")).isInstanceOf(UnacceptableFile.class);
        assertThatThrownBy(() -> receive(office(WORD, "word/vbaProject.bin"), "a.docx")).isInstanceOf(UnacceptableFile.class);
    }

    @Test
    void no_more_is_read_than_is_allowed() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read++ > IncomingFile.LARGEST + 100_000 ? -1 : ' ';
            }
        };

        assertThatThrownBy(() -> IncomingFile.receive(endless, "lon.pdf"))
                .isInstanceOfSatisfying(UnacceptableFile.class, no -> assertThat(no.reason()).isEqualTo(UnacceptableFile.Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "'C:\\Users\\lan\\Đơn xin.PDF', Đơn xin.pdf",
        "'a\"b<c>\u202edp.pdf', a b c dp.pdf",
        "'', tai-lieu.pdf",
        "...., tai-lieu.pdf",
        "báo cáo 12.2026, báo cáo 12.pdf"})
    void a_name_keeps_its_words_and_nothing_dangerous(String given, String kept) {
        assertThat(IncomingFile.safe(given, FileKind.PDF)).isEqualTo(kept);
    }

    @Test
    void a_name_that_was_read_byte_by_byte_is_read_again() {
        var bytes = "Tờ trình.pdf".getBytes(StandardCharsets.UTF_8);

        assertThat(IncomingFile.safe(new String(bytes, StandardCharsets.ISO_8859_1), FileKind.PDF)).isEqualTo("Tờ trình.pdf");
        assertThat(IncomingFile.safe("café.pdf", FileKind.PDF)).isEqualTo("café.pdf");
    }

    @Test
    void a_photo_loses_place_and_comment_and_stays_the_way_it_is_turned() throws IOException {
        try (var file = receive(photo(6), "chan-dung.jpg")) {
            var bytes = Files.readAllBytes(file.content());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("18.6796N", "secret comment", "xmp");
            assertThat(PictureCleaning.turned(file.content())).isEqualTo(6);
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(60);
        }
    }

    @Test
    void a_portrait_stands_upright_and_small() throws IOException {
        try (var file = receive(photo(6), "chan-dung.jpg")) {
            var portrait = PortraitPicture.of(file);
            var picture = ImageIO.read(portrait.toFile());
            Files.delete(portrait);
            assertThat(picture.getWidth()).isEqualTo(40);
            assertThat(picture.getHeight()).isEqualTo(60);
            // the red left half of the picture as taken is the upper half once it is turned to the right
            assertThat(new Color(picture.getRGB(20, 10)).getRed()).isGreaterThan(200);
            assertThat(new Color(picture.getRGB(20, 50)).getBlue()).isGreaterThan(200);
        }
    }

    @Test
    void a_large_picture_becomes_a_portrait_of_the_size_it_is_shown_in() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 4000, BufferedImage.TYPE_INT_RGB), "png", out);
        try (var file = receive(out.toByteArray(), "the.png")) {
            var portrait = PortraitPicture.of(file);
            var picture = ImageIO.read(portrait.toFile());
            Files.delete(portrait);
            assertThat(picture.getWidth()).isEqualTo(480);
            assertThat(picture.getHeight()).isEqualTo(640);
        }
    }

    @Test
    void a_png_loses_its_texts() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        var plain = out.toByteArray();
        var text = "tEXtComment\0Vinh, 18.6796N";
        var marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 33);
        marked.write(new byte[] {0, 0, 0, (byte) (text.length() - 4)});
        marked.write(text.getBytes(StandardCharsets.ISO_8859_1));
        marked.write(new byte[4]);
        marked.write(plain, 33, plain.length - 33);

        try (var file = receive(marked.toByteArray(), "a.png")) {
            assertThat(Files.readAllBytes(file.content())).isEqualTo(plain);
        }
    }

    @Test
    void a_cut_picture_is_refused() throws IOException {
        var whole = photo(1);

        assertThatThrownBy(() -> receive(Arrays.copyOf(whole, whole.length / 2), "a.jpg")).isInstanceOf(UnacceptableFile.class);
    }

    private static IncomingFile receive(byte[] content, String name) {
        return IncomingFile.receive(new ByteArrayInputStream(content), name);
    }

    private static byte[] office(String type, String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override ContentType=\"" + type + "\"/></Types>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write('x');
        }
        return out.toByteArray();
    }

    /** A lying picture, red at the left and blue at the right, with what a telephone adds to it. */
    private static byte[] photo(int turned) throws IOException {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 60; x++) {
            for (var y = 0; y < 40; y++) {
                picture.setRGB(x, y, x < 30 ? Color.RED.getRGB() : Color.BLUE.getRGB());
            }
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", plain);
        var bytes = plain.toByteArray();
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        segment(out, 0xe1, "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0" + (char) turned + "\0\0\0\0\0\0\0 18.6796N");
        segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0<xmp/>");
        segment(out, 0xfe, "secret comment");
        out.write(bytes, 2, bytes.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, String body) {
        out.write(0xff);
        out.write(marker);
        out.write((body.length() + 2) >> 8);
        out.write((body.length() + 2) & 0xff);
        out.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
