package vn.hientai.web.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Where keys are kept: one of a demonstration, a PKCS#12 file, a PKCS#11 device. */
interface SigningToken {
    /** @param chain of certificates, the signer's own first; the key may be a handle on a device that never gives it out */
    record SigningKey(PrivateKey key, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.get(0);
        }
    }

    /** The key of an account; the agency's own where the account has none. */
    Optional<SigningKey> keyOf(String username);

    /** The authorities that vouch for these keys, trusted when signatures are verified. */
    List<X509Certificate> authorities();
}
