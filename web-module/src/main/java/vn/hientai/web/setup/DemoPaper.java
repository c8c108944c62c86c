package vn.hientai.web.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/** A one-page paper of the demonstration, attached where a real one would be. */
final class DemoPaper {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private DemoPaper() {}

    static void attach(Connection connection, String kind, String subject, String fileName, String line, long account, LocalDate on)
            throws SQLException {
        var content = pdf(line);
        var digest = sha256(content);
        try (var store = connection.prepareStatement("insert into stored_file (sha256, size, content) values (?, ?, ?) on conflict do nothing")) {
            store.setBytes(1, digest);
            store.setLong(2, content.length);
            store.setBytes(3, content);
            store.executeUpdate();
        }
        try (var attach = connection.prepareStatement(
                "insert into attachment (owner_type, owner_id, file_name, media_type, size, sha256, uploaded_by, uploaded_at) "
                        + "values (?, ?, ?, 'application/pdf', ?, ?, ?, ?)")) {
            attach.setString(1, kind);
            attach.setString(2, subject);
            attach.setString(3, fileName);
            attach.setLong(4, content.length);
            attach.setBytes(5, digest);
            attach.setLong(6, account);
            attach.setTimestamp(7, Timestamp.from(on.atTime(9, 0).atZone(ZONE).toInstant()));
            attach.executeUpdate();
        }
    }

    /** The built-in fonts of a reader know no Vietnamese accents, so that the line stands without them. */
    private static byte[] pdf(String line) {
        var plain = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D')
                .replaceAll("[^ -~]", " ").replaceAll("[()\\\\]", " ");
        var text = "BT /F1 14 Tf 60 760 Td (" + plain + ") Tj ET";
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>stream\n" + text + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"};
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var number = 0; number < objects.length; number++) {
            offsets.add(file.length());
            file.append(number + 1).append(" 0 obj").append(objects[number]).append("endobj\n");
        }
        var table = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
