package vn.hientai.web.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hientai.core.decision.DemonstrationKeys;
import vn.hientai.core.decision.DocumentSigner;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.signature.SigningToken.SigningKey;

/** The token that the options of this start name: a PKCS#12 file, a PKCS#11 device, that of a demonstration, or none. */
@ApplicationScoped
public class TokenChoice implements DocumentSigner {
    @Inject
    DemonstrationKeys demonstrationKeys;

    @Inject
    PdfSigning signing;

    @Inject
    Today today;

    private SigningToken token;
    private List<X509Certificate> trusted;

    @Override
    public boolean isSetUp() {
        return token().isPresent();
    }

    @Override
    public void mustBeReady(String username) {
        var certificate = key(username).certificate();
        var day = today.date();
        var from = certificate.getNotBefore().toInstant().atZone(Today.VIETNAM).toLocalDate();
        var until = certificate.getNotAfter().toInstant().atZone(Today.VIETNAM).toLocalDate();
        if (day.isBefore(from) || day.isAfter(until)) {
            throw new BusinessRuleViolated("signature.refusal.not-in-force", Map.of("from", from, "until", until));
        }
    }

    @Override
    public byte[] sign(byte[] pdf, Stamp stamp) {
        return signing.sign(pdf, key(stamp.username()), stamp);
    }

    /** Signs bytes that are no PDF, such as the list of contents of a package; absent when no token is set up. */
    public Optional<byte[]> detached(byte[] content, String username) {
        return token().map(chosen -> signing.detached(content, key(username)));
    }

    private SigningKey key(String username) {
        return token().flatMap(chosen -> chosen.keyOf(username))
                .orElseThrow(() -> new BusinessRuleViolated("signature.refusal.no-certificate", Map.of("account", username)));
    }

    /** The authorities whose certificates are known here: those of the token and those of {@code HIENTAI_SIGN_TRUST}. */
    synchronized List<X509Certificate> trusted() {
        if (trusted == null) {
            var all = new ArrayList<X509Certificate>();
            token().ifPresent(chosen -> all.addAll(chosen.authorities()));
            option("trust").ifPresent(file -> all.addAll(certificates(Path.of(file))));
            trusted = List.copyOf(all);
        }
        return trusted;
    }

    private synchronized Optional<SigningToken> token() {
        if (token == null) {
            token = option("keystore").<SigningToken>map(file -> KeyStoreToken.ofFile(Path.of(file), option("password").orElse("")))
                    .or(() -> option("pkcs11").map(file -> KeyStoreToken.ofDevice(Path.of(file), option("password").orElse(""))))
                    .or(() -> demonstration() ? Optional.of(new DemonstrationToken(demonstrationKeys, today::date)) : Optional.empty())
                    .orElse(null);
        }
        return Optional.ofNullable(token);
    }

    private static boolean demonstration() {
        return ConfigProvider.getConfig().getOptionalValue("hientai.demo", Boolean.class).orElse(false);
    }

    static Optional<String> option(String name) {
        return ConfigProvider.getConfig().getOptionalValue("hientai.sign." + name, String.class).filter(text -> !text.isBlank());
    }

    private static List<X509Certificate> certificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (CertificateException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
