package vn.hientai.web.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hientai.core.attachment.AttachmentRow;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.decision.SignedPapers;
import vn.hientai.core.kernel.Today;

/** Verifies signatures whenever a paper is opened (kiểm tra chữ ký số): those made here, and those of others' papers. */
@ApplicationScoped
public class SignatureVerification {
    private static final int KEPT = 400;

    private record Question(String sha256, LocalDate day) {}

    @Inject
    SignedPapers papers;

    @Inject
    StoredFiles files;

    @Inject
    TokenChoice tokens;

    @Inject
    Today today;

    /** Contents never change under their hash, so one verification a day is enough. */
    private final Map<Question, SignatureReport> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, SignatureReport> eldest) {
            return size() > KEPT;
        }
    };

    /** @param sha256 of the signed PDF, or null when the decision was not signed digitally */
    public record Seal(String sha256, SignatureReport report) {
        public boolean isSigned() {
            return sha256 != null;
        }

        /** The hash in groups, as it is compared by eye and broken at the end of a line. */
        public String spelled() {
            return sha256 == null ? "" : sha256.replaceAll("(.{8})(?!$)", "$1 ");
        }
    }

    /** The paper of a decision that the caller was shown. Annulled ones stay verifiable. */
    public Seal seal(DecisionSheet sheet) {
        if (sheet.row().status() == DecisionStatus.DRAFT) {
            return new Seal(null, SignatureReport.UNSIGNED);
        }
        return papers.of(sheet.row().id())
                .map(paper -> new Seal(paper.sha256(), stored(paper.sha256(), paper.size())))
                .orElse(new Seal(null, SignatureReport.UNSIGNED));
    }

    /** A paper that was attached; nothing is found in what is no PDF. */
    public SignatureReport of(AttachmentRow paper) {
        return paper.removed() || !paper.mediaType().equals("application/pdf") ? SignatureReport.UNSIGNED : stored(paper.sha256(), paper.size());
    }

    /** A signature that stands apart from what it signs. */
    public SignatureReport detached(byte[] content, byte[] signature) {
        return signature == null ? SignatureReport.UNSIGNED : verifying().detached(content, signature);
    }

    private PdfSignatures verifying() {
        return new PdfSignatures(new TrustedAuthorities(tokens.trusted()), today.date());
    }

    public SignatureReport of(byte[] pdf) {
        return verifying().of(pdf);
    }

    /** One at a time: a large paper takes its room in memory. */
    private synchronized SignatureReport stored(String sha256, long size) {
        var question = new Question(sha256, today.date());
        var answer = known.get(question);
        if (answer == null) {
            var content = files.bytes(sha256, size);
            answer = sha256.equals(sha256(content)) ? of(content) : of(content).altered();
            known.put(question, answer);
        }
        return answer;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
