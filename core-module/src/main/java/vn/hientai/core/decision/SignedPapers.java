package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.decision.DocumentSigner.Stamp;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/**
 * The papers of signed decisions. Signing fixes what the paper says, in its own transaction; the signed PDF is made from that
 * once, a moment later or by whoever asks for it first, and is kept under its hash. Whatever a power cut interrupts is made
 * at the next start from the same words.
 */
@ApplicationScoped
public class SignedPapers {
    /** @param sha256 of the signed PDF, in hexadecimal digits */
    public record SignedPaper(String sha256, long size, Instant signedAt) {}

    private record Waiting(String page, Stamp stamp) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    DecisionQueries decisions;

    @Inject
    PaperPress press;

    @Inject
    DocumentSigner signer;

    @Inject
    StoredFiles files;

    @Inject
    Today today;

    /** Refuses when the signed-in account cannot sign digitally where that is set up. */
    void mustBeReady() {
        if (signer.isSetUp()) {
            signer.mustBeReady(actor.who().username());
        }
    }

    /** Fixes what the paper says, when documents are signed digitally here. */
    void fix(DecisionId id) {
        if (!signer.isSetUp()) {
            return;
        }
        var sheet = decisions.signed(id);
        var page = press.set(sheet);
        Sql.of(
                        """
                        insert into decision_paper (decision_id, html, html_sha256, username, signatory, agency, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        id, page, sha256(page.getBytes(StandardCharsets.UTF_8)), actor.who().username(), sheet.signatory(),
                        sheet.row().agency(), now())
                .execute(em);
    }

    /** The signed paper of a decision that the caller was shown; absent when it was not signed digitally. */
    @Transactional
    public Optional<SignedPaper> of(DecisionId id) {
        var sealed = sealed(id);
        if (sealed.isPresent()) {
            return sealed;
        }
        seal(id);
        return sealed(id);
    }

    public byte[] content(SignedPaper paper) {
        return files.bytes(paper.sha256(), paper.size());
    }

    /** Decisions whose signed PDF has not been made yet. */
    List<DecisionId> waiting(int most) {
        return Sql.of("select decision_id from decision_paper").where("pdf_sha256 is null").orderBy("decision_id").limit(most)
                .list(em, row -> new DecisionId(row.id(0)));
    }

    /** Makes the signed PDF; whoever comes second waits for the first and finds it made. */
    @Transactional
    void seal(DecisionId id) {
        Sql.of("select html, username, signatory, agency, signed_at from decision_paper")
                .where("decision_id = ? and pdf_sha256 is null", id)
                .then("for update")
                .first(em, row -> new Waiting(row.text(0), new Stamp(row.text(1), row.text(2), row.text(3), row.moment(4))))
                .ifPresent(paper -> {
                    var pdf = signer.sign(press.print(paper.page()), paper.stamp());
                    var sha256 = sha256(pdf);
                    files.put(sha256, pdf);
                    Sql.of("update decision_paper set pdf_sha256 = ?, pdf_size = ?, sealed_at = ?", sha256, pdf.length, today.instant())
                            .where("decision_id = ?", id)
                            .execute(em);
                });
    }

    private Optional<SignedPaper> sealed(DecisionId id) {
        return Sql.of("select pdf_sha256, pdf_size, signed_at from decision_paper")
                .where("decision_id = ? and pdf_sha256 is not null", id)
                .first(em, row -> new SignedPaper(HexFormat.of().formatHex(row.bytes(0)), row.id(1), row.moment(2)));
    }

    /** The moment on the business day, which a demonstration may have moved. */
    private Instant now() {
        return ZonedDateTime.ofInstant(today.instant(), Today.VIETNAM).with(today.date()).toInstant();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
