package vn.hientai.web.rest.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Ký số bản chính quyết định")
@ExtendWith(RunningProduct.class)
class SealedPaperIT {
    private static final String BOUNDARY = "ranh-gioi-cua-van-ban";

    private final Product product;

    SealedPaperIT(Product product) {
        this.product = product;
    }

    @Test
    void the_paper_bears_a_signature_of_its_signer_that_any_validator_can_check() throws Exception {
        var id = signed("QĐ-KSO");
        var pdf = pdf(id);
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getSignatureDictionaries().get(0);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getByteRange()[2] + signature.getByteRange()[3]).isEqualTo(pdf.length);
            var signedData = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            var signer = signedData.getSignerInfos().getSigners().iterator().next();
            var certificate = (X509CertificateHolder) signedData.getCertificates().getMatches(signer.getSID()).iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))).isTrue();
            assertThat(certificate.getSubject().toString()).contains("Nguyễn Văn Thông");
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).as("PAdES keeps the time in the dictionary").isNull();
            var field = document.getDocumentCatalog().getAcroForm().getFields().get(0);
            assertThat(field.getWidgets().get(0).getRectangle().getWidth()).isPositive();
            assertThat(field.getAlternateFieldName()).contains("Ký bởi: Nguyễn Văn Thông", "Cơ quan: Sở Nội vụ", "+07:00");
            assertThat(new PDFTextStripper().getText(document)).contains("1/QĐ-KSO", "Nguyễn Văn Thông");
        }
        var leader = Caller.withToken(product, "leadership");
        assertThat(leader.get("/api/v1/decisions/" + id + "/signature").body())
                .contains("\"state\":\"VALID\"", "\"signer\":\"Nguyễn Văn Thông\"", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(pdf(id)).as("the same for ever").isEqualTo(pdf);
    }

    @Test
    void a_byte_that_changed_is_told_wherever_it_is() throws Exception {
        var pdf = pdf(signed("QĐ-DOI"));
        assertThat(verified(pdf)).contains("\"state\":\"VALID\"", "Nguyễn Văn Thông");
        var changed = pdf.clone();
        var at = indexOf(changed, "endstream".getBytes(StandardCharsets.ISO_8859_1));
        changed[at - 20] ^= 1; // within what is printed
        assertThat(verified(changed)).contains("\"state\":\"ALTERED\"");
        var longer = new byte[pdf.length + 20];
        System.arraycopy(pdf, 0, longer, 0, pdf.length);
        System.arraycopy("\n% thêm vào\n%%EOF\n".getBytes(StandardCharsets.UTF_8), 0, longer, pdf.length, 18);
        assertThat(verified(longer)).contains("\"state\":\"ALTERED\"");
    }

    @Test
    void a_paper_signed_elsewhere_is_of_an_unknown_certificate_and_an_unsigned_one_of_none() throws Exception {
        try (var other = Product.on(Product.emptyData("signed-elsewhere")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "0")
                .with("HIENTAI_TODAY", "2026-11-22").start().awaitReady()) {
            assertThat(verified(pdf(other, signed(other, "QĐ-XA")))).contains("\"state\":\"UNKNOWN_CERTIFICATE\"", "chứng thư trình diễn");
        }
        assertThat(verified("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8))).contains("\"signatures\":[]");
        assertThat(verified("%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF\n".getBytes(StandardCharsets.UTF_8))).doesNotContain("\"state\":\"VALID\"");
    }

    @Test
    void an_annulled_decision_stays_verifiable_and_says_that_it_was_annulled() throws Exception {
        var id = signed("QĐ-HBO");
        var before = pdf(id);
        var leader = Caller.withToken(product, "leadership");
        leader.send(leader.to("/api/v1/decisions/" + id + "/annulment").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\": \"Ban hành nhầm\"}")));

        assertThat(pdf(id)).isEqualTo(before);
        assertThat(leader.get("/api/v1/decisions/" + id + "/signature").body()).contains("\"state\":\"VALID\"", "\"annulledOn\":\"2026-11-22\"");
        assertThat(Caller.signedIn(product, "leadership").get("/decisions/sheet?id=" + id).body()).contains("Chữ ký hợp lệ", "đã bị hủy bỏ ngày 22/11/2026");
    }

    @Test
    void whoever_may_not_read_a_decision_may_not_verify_it_and_a_draft_has_no_signature() throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var draft = draft(product, officer, "QĐ-NHAP");
        assertThat(officer.get("/api/v1/decisions/" + draft + "/signature").body()).contains("\"signatures\":[]");
        assertThat(Caller.withToken(product, "inspector").get("/api/v1/decisions/" + draft + "/signature").statusCode()).isEqualTo(404);
    }

    @Test
    void the_paper_never_changes_not_even_in_the_database() throws SQLException {
        var id = signed("QĐ-GIU");
        pdf(id);
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            for (var change : new String[] {"update decision_paper set html = '' where decision_id = " + id, "delete from decision_paper where decision_id = " + id,
                "update decision_paper set pdf_size = 1 where decision_id = " + id}) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
    }

    private int signed(String symbol) {
        return signed(product, symbol);
    }

    private static int signed(Product product, String symbol) {
        var id = draft(product, Caller.withToken(product, "hr.officer"), symbol);
        var answer = SigningIT.sign(Caller.withToken(product, "leadership"), id, "\"1\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    private static int draft(Product product, Caller officer, String symbol) {
        var answer = officer.send(officer.to("/api/v1/decisions").header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                "{\"kind\": \"OTHER\", \"agency\": \"SNV\", \"symbol\": \"%s\", \"title\": \"Quyết định về việc ký số\"}".formatted(symbol))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return officer.json(answer).getInt("id");
    }

    private byte[] pdf(int decision) {
        return pdf(product, decision);
    }

    private static byte[] pdf(Product product, int decision) {
        var leader = Caller.withToken(product, "leadership");
        try {
            return HttpClient.newHttpClient().send(leader.to("/api/v1/decisions/" + decision + ".pdf").GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Attached to a person's file, as a paper of another agency comes in. */
    private String verified(byte[] pdf) {
        var officer = Caller.withToken(product, "hr.officer");
        var head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nPERSON\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\n40.018.2741\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"qd.pdf\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var foot = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var sent = officer.send(officer.to("/api/v1/attachments").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofByteArray(pdf), BodyPublishers.ofByteArray(foot))));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var answer = officer.get("/api/v1/attachments/" + officer.json(sent).getInt("id") + "/signatures");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int indexOf(byte[] content, byte[] part) {
        for (var i = 0; i < content.length - part.length; i++) {
            if (Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
