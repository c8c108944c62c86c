package vn.hientai.web.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.hientai.core.decision.DocumentSigner.Stamp;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.signature.SigningToken.SigningKey;

/**
 * Makes signatures of the form PAdES baseline B (ETSI EN 319 142-1), and T where a time-stamping authority is named: an
 * appended revision, the certificate's hash among the signed attributes, the time in the signature dictionary.
 */
@ApplicationScoped
public class PdfSigning {
    private static final int ROOM = 24_000;

    @Inject
    VisibleStamp visible;

    @Inject
    TimeStamping timeStamping;

    byte[] sign(byte[] pdf, SigningKey key, Stamp stamp) {
        var out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
        try (var document = Loader.loadPDF(pdf); var options = new SignatureOptions(); var look = visible.on(document, stamp)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(stamp.signatory());
            signature.setLocation(stamp.agency());
            signature.setSignDate(GregorianCalendar.from(stamp.at().atZone(Today.VIETNAM)));
            options.setPreferredSignatureSize(ROOM);
            options.setVisualSignature(look.template());
            options.setPage(look.page());
            document.addSignature(signature, options);
            var fields = document.getSignatureFields();
            fields.get(fields.size() - 1).setAlternateFieldName(look.spoken()); // what a screen reader says
            var external = document.saveIncrementalForExternalSigning(out);
            try (var content = external.getContent()) {
                external.setSignature(detached(content.readAllBytes(), key));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** A signature of the form CAdES over a content that stays apart. */
    byte[] detached(byte[] content, SigningKey key) {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var attributes = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificateHash(key)));
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    // the time of a PAdES signature is in its dictionary and nowhere else
                    .setSignedAttributeGenerator(parameters -> attributes.getAttributes(parameters).remove(CMSAttributes.signingTime))
                    .build(new JcaContentSignerBuilder(algorithm(key)).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), false);
            return timeStamping.added(signed).getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ASN1EncodableVector certificateHash(SigningKey key) throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        return attributes;
    }

    private static String algorithm(SigningKey key) {
        return switch (key.certificate().getPublicKey().getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new IllegalStateException("keys of the kind " + key.certificate().getPublicKey().getAlgorithm());
        };
    }
}
