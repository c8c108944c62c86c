package vn.hientai.web.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks the time-stamping authority of {@code HIENTAI_SIGN_TSA_URL} (RFC 3161) when a signature was made; without one, nothing. */
@ApplicationScoped
public class TimeStamping {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    CMSSignedData added(CMSSignedData signed) {
        var authority = TokenChoice.option("tsa.url");
        if (authority.isEmpty()) {
            return signed;
        }
        var signers = new ArrayList<SignerInformation>();
        for (var signer : signed.getSignerInfos()) {
            var attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(stamp(URI.create(authority.get()), signer.getSignature()))));
            signers.add(SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes)));
        }
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(signers));
    }

    private static ASN1Primitive stamp(URI authority, byte[] signature) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request = generator.generate(
                    TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(signature), new BigInteger(64, new SecureRandom()));
            var answer = HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(
                    HttpRequest.newBuilder(authority).timeout(PATIENCE).header("Content-Type", "application/timestamp-query")
                            .POST(BodyPublishers.ofByteArray(request.getEncoded())).build(),
                    BodyHandlers.ofByteArray());
            var response = new TimeStampResponse(answer.body());
            response.validate(request);
            return response.getTimeStampToken().toCMSSignedData().toASN1Structure().toASN1Primitive();
        } catch (IOException | TSPException | GeneralSecurityException failed) {
            throw new IllegalStateException("the time-stamping authority did not answer as asked", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
