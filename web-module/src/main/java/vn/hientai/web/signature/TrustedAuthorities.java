package vn.hientai.web.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorities whose certificates are known here, as the operator named them. */
record TrustedAuthorities(List<X509Certificate> certificates) {
    /** Whether a path leads from the first certificate to one of ours; that it is in force is asked apart. */
    boolean vouchFor(List<X509Certificate> chain) {
        var own = chain.get(0);
        if (certificates.contains(own)) {
            return true;
        }
        Set<TrustAnchor> anchors = certificates.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(own);
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(own.getNotBefore());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException nobody) {
            return false;
        }
    }
}
