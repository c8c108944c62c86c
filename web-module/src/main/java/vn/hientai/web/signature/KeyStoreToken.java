package vn.hientai.web.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Keys of a PKCS#12 file or of a PKCS#11 device that the operator named. An entry whose alias is a username signs for that
 * account; the entry {@code agency} for all who have none of their own.
 */
final class KeyStoreToken implements SigningToken {
    private static final String AGENCY = "agency";

    private final KeyStore store;
    private final char[] password;

    private KeyStoreToken(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    static KeyStoreToken ofFile(Path file, String password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new KeyStoreToken(store, password.toCharArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** @param configuration as SunPKCS11 reads it: the name and the library of the device */
    static KeyStoreToken ofDevice(Path configuration, String pin) {
        try {
            var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
            Security.addProvider(provider);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.toCharArray());
            return new KeyStoreToken(store, pin.toCharArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    @Override
    public Optional<SigningKey> keyOf(String username) {
        return entry(username).or(() -> entry(AGENCY));
    }

    private Optional<SigningKey> entry(String alias) {
        try {
            if (!store.isKeyEntry(alias)) {
                return Optional.empty();
            }
            var chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
            return Optional.of(new SigningKey((PrivateKey) store.getKey(alias, password), chain));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    @Override
    public List<X509Certificate> authorities() {
        try {
            var authorities = new ArrayList<X509Certificate>();
            for (var alias : Collections.list(store.aliases())) {
                var chain = store.getCertificateChain(alias);
                if (chain != null) {
                    authorities.add((X509Certificate) chain[chain.length - 1]);
                } else if (store.isCertificateEntry(alias)) {
                    authorities.add((X509Certificate) store.getCertificate(alias));
                }
            }
            return authorities;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
