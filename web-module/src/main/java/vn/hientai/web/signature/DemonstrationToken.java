package vn.hientai.web.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hientai.core.decision.DemonstrationKeys;
import vn.hientai.core.decision.DemonstrationKeys.Kept;
import vn.hientai.core.kernel.Today;

/**
 * Keys that a demonstration makes for each account when it first signs, with an authority of their own that nobody else
 * trusts. They are kept in the demonstration's database; a product in real use never makes one.
 */
final class DemonstrationToken implements SigningToken {
    private static final String AUTHORITY = "*";
    private static final String CURVE = "secp256r1";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS = 10;

    private final DemonstrationKeys keys;
    private final Supplier<LocalDate> today;
    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    DemonstrationToken(DemonstrationKeys keys, Supplier<LocalDate> today) {
        this.keys = keys;
        this.today = today;
    }

    @Override
    public Optional<SigningKey> keyOf(String username) {
        return Optional.of(known.computeIfAbsent(username, owner -> {
            var authority = authority();
            var own = kept(owner, () -> issued(keys.nameOf(owner), owner, pair(), authority, false));
            return new SigningKey(own.key(), List.of(own.certificate(), authority.certificate()));
        }));
    }

    @Override
    public List<X509Certificate> authorities() {
        return List.of(authority().certificate());
    }

    private SigningKey authority() {
        return known.computeIfAbsent(AUTHORITY + AUTHORITY, name ->
                kept(AUTHORITY, () -> issued("Hiền Tài - chứng thư trình diễn, không có giá trị pháp lý", "ca", pair(), null, true)));
    }

    private SigningKey kept(String owner, Supplier<SigningKey> making) {
        var day = today.get();
        var kept = keys.find(owner, day).orElseGet(() -> {
            var made = making.get();
            return keys.keep(owner, encoded(made), day, day.plusYears(YEARS));
        });
        return decoded(kept);
    }

    private SigningKey issued(String name, String id, KeyPair pair, SigningKey authority, boolean mayIssue) {
        try {
            var subject = name(name, id);
            var issuer = authority == null ? subject : X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
            var day = today.get();
            var builder = new X509v3CertificateBuilder(
                    issuer, new BigInteger(120, new SecureRandom()).setBit(0), time(day.minusYears(YEARS_BEFORE)), time(day.plusYears(YEARS)),
                    subject, SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
            builder.addExtension(Extension.keyUsage, true,
                    new KeyUsage(mayIssue ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            var signingKey = authority == null ? pair.getPrivate() : authority.key();
            if (authority != null) {
                builder.addExtension(Extension.authorityKeyIdentifier, false,
                        extensions.createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
            }
            var holder = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(signingKey));
            return new SigningKey(pair.getPrivate(), List.of(certificate(holder.getEncoded())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Time time(LocalDate day) {
        return new Time(Date.from(day.atStartOfDay(Today.VIETNAM).toInstant()));
    }

    private static X500Name name(String name, String id) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Hiền Tài (trình diễn)")
                .addRDN(BCStyle.CN, name)
                .addRDN(BCStyle.UID, id)
                .build();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Kept encoded(SigningKey made) {
        try {
            return new Kept(made.key().getEncoded(), made.certificate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SigningKey decoded(Kept kept) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(kept.key()));
            return new SigningKey(key, List.of(certificate(kept.certificate())));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }
}
