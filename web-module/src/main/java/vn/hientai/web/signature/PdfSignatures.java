package vn.hientai.web.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.signature.SignatureReport.Found;

/** Verifies the signatures in a PDF: its bytes, its form, its certificates; against the authorities that are known. */
final class PdfSignatures {
    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.ISO_8859_1);

    private final TrustedAuthorities authorities;
    private final LocalDate today;

    PdfSignatures(TrustedAuthorities authorities, LocalDate today) {
        this.authorities = authorities;
        this.today = today;
    }

    SignatureReport of(byte[] pdf) {
        if (!holds(pdf, MARK)) {
            return SignatureReport.UNSIGNED;
        }
        try (var document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var signatures = new ArrayList<>(document.getSignatureDictionaries());
            signatures.removeIf(signature -> signature.getByteRange().length != 4);
            signatures.sort(Comparator.comparingInt(PdfSignatures::end));
            var found = new ArrayList<Found>();
            for (var i = 0; i < signatures.size(); i++) {
                var wholeFile = i < signatures.size() - 1 || end(signatures.get(i)) == pdf.length;
                found.add(one(signatures.get(i), pdf, wholeFile));
            }
            return SignatureReport.of(found);
        } catch (IOException unreadable) {
            return new SignatureReport(SignatureState.UNREADABLE, List.of());
        }
    }

    /** A signature that stands apart; when it was made nobody says but a time stamp, so today counts. */
    SignatureReport detached(byte[] content, byte[] signature) {
        try {
            return SignatureReport.of(List.of(one(signature, content, today.atStartOfDay(Today.VIETNAM).toInstant(), true)));
        } catch (CMSException | GeneralSecurityException | TSPException | RuntimeException broken) {
            return new SignatureReport(SignatureState.UNREADABLE, List.of());
        }
    }

    private Found one(byte[] signature, byte[] content, Instant claimed, boolean wholeFile)
            throws CMSException, GeneralSecurityException, TSPException {
        var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var chain = chain(signed, signer);
        var stamp = stamp(signer);
        var at = stamp != null ? stamp : claimed;
        var state = state(signer, chain, at, stamp != null, wholeFile);
        var certificate = chain.get(0);
        return new Found(
                state, commonName(certificate.getSubjectX500Principal().getEncoded()), commonName(certificate.getIssuerX500Principal().getEncoded()),
                at, stamp != null, day(certificate.getNotBefore()), day(certificate.getNotAfter()));
    }

    private static int end(PDSignature signature) {
        var range = signature.getByteRange();
        return range[2] + range[3];
    }

    private Found one(PDSignature signature, byte[] pdf, boolean wholeFile) throws IOException {
        var subFilter = signature.getSubFilter();
        var claimed = signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
        if (subFilter == null || !subFilter.equals("ETSI.CAdES.detached") && !subFilter.equals("adbe.pkcs7.detached")) {
            return new Found(SignatureState.UNREADABLE, signature.getName(), null, claimed, false, null, null);
        }
        if (!rangeIsSound(signature.getByteRange(), pdf)) {
            return new Found(SignatureState.ALTERED, signature.getName(), null, claimed, false, null, null);
        }
        try {
            return one(signature.getContents(pdf), signature.getSignedContent(pdf), claimed, wholeFile);
        } catch (CMSException | GeneralSecurityException | TSPException | RuntimeException broken) {
            return new Found(SignatureState.UNREADABLE, signature.getName(), null, claimed, false, null, null);
        }
    }

    /** From the first byte, with nothing left out but the signature itself. */
    private static boolean rangeIsSound(int[] range, byte[] pdf) {
        return range[0] == 0 && range[1] > 0 && range[1] < range[2] && range[3] > 0 && (long) range[2] + range[3] <= pdf.length
                && pdf[range[1]] == '<' && pdf[range[2] - 1] == '>';
    }

    private SignatureState state(SignerInformation signer, List<X509Certificate> chain, Instant at, boolean stamped, boolean wholeFile)
            throws CMSException {
        if (!wholeFile || !intact(signer, chain.get(0))) {
            return SignatureState.ALTERED;
        }
        var certificate = chain.get(0);
        if (!authorities.vouchFor(chain)) {
            return SignatureState.UNKNOWN_CERTIFICATE;
        }
        var inForceThen = at != null && !at.isBefore(certificate.getNotBefore().toInstant()) && !at.isAfter(certificate.getNotAfter().toInstant());
        var inForceNow = !today.isAfter(day(certificate.getNotAfter()));
        return inForceThen && (stamped || inForceNow) ? SignatureState.VALID : SignatureState.EXPIRED;
    }

    private static boolean intact(SignerInformation signer, X509Certificate certificate) throws CMSException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSSignerDigestMismatchException changed) {
            return false;
        } catch (OperatorCreationException unknown) {
            throw new CMSException("no such algorithm", unknown);
        }
    }

    /** The signer's certificate first, then whatever else the signature carries. */
    @SuppressWarnings("unchecked") // the store is declared without its type
    private static List<X509Certificate> chain(CMSSignedData signed, SignerInformation signer) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        var chain = new ArrayList<X509Certificate>();
        for (var holder : signed.getCertificates().getMatches(signer.getSID())) {
            chain.add(converter.getCertificate((X509CertificateHolder) holder));
        }
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("the signature carries no certificate of its signer");
        }
        for (var holder : signed.getCertificates().getMatches(null)) {
            chain.add(converter.getCertificate((X509CertificateHolder) holder));
        }
        return chain;
    }

    /** When a time-stamping authority that is known here saw the signature. */
    private Instant stamp(SignerInformation signer) throws CMSException, TSPException, GeneralSecurityException {
        var attributes = signer.getUnsignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return null;
        }
        try {
            var signed = new CMSSignedData(attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded());
            var token = new TimeStampToken(signed);
            var stamper = signed.getSignerInfos().getSigners().iterator().next();
            var chain = chain(signed, stamper);
            var imprint = MessageDigest.getInstance(token.getTimeStampInfo().getHashAlgorithm().getAlgorithm().getId());
            var same = Arrays.equals(imprint.digest(signer.getSignature()), token.getTimeStampInfo().getMessageImprintDigest());
            return same && intact(stamper, chain.get(0)) && authorities.vouchFor(chain) ? token.getTimeStampInfo().getGenTime().toInstant() : null;
        } catch (IOException broken) {
            throw new CMSException("broken time stamp", broken);
        }
    }

    private static String commonName(byte[] principal) {
        var name = X500Name.getInstance(principal);
        var common = name.getRDNs(BCStyle.CN);
        return common.length == 0 ? name.toString() : common[0].getFirst().getValue().toString();
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(Today.VIETNAM).toLocalDate();
    }

    private static boolean holds(byte[] content, byte[] mark) {
        for (var i = 0; i <= content.length - mark.length; i++) {
            if (content[i] == mark[0] && Arrays.equals(content, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
