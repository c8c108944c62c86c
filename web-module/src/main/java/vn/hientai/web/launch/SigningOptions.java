package vn.hientai.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collections;

/** Tries the key store or device of digital signatures before the server starts, so that a wrong password is told in one line. */
final class SigningOptions {
    private SigningOptions() {}

    static void refuseUnusable(Options options) {
        if (options.has(Settings.HIENTAI_SIGN_KEYSTORE) && options.has(Settings.HIENTAI_SIGN_PKCS11)) {
            throw StartRefused.badOption("HIENTAI_SIGN_KEYSTORE, HIENTAI_SIGN_PKCS11: chỉ chọn một / choose one of them");
        }
        if (options.has(Settings.HIENTAI_SIGN_PASSWORD) && !options.has(Settings.HIENTAI_SIGN_KEYSTORE)
            && !options.has(Settings.HIENTAI_SIGN_PKCS11)) {
            throw StartRefused.badOption("HIENTAI_SIGN_PASSWORD: cần có HIENTAI_SIGN_KEYSTORE hoặc HIENTAI_SIGN_PKCS11"
                + " / needs HIENTAI_SIGN_KEYSTORE or HIENTAI_SIGN_PKCS11");
        }
        var password = options.text(Settings.HIENTAI_SIGN_PASSWORD).toCharArray();
        if (options.has(Settings.HIENTAI_SIGN_KEYSTORE)) {
            mustHoldKeys(Path.of(options.text(Settings.HIENTAI_SIGN_KEYSTORE)), password);
        }
        if (options.has(Settings.HIENTAI_SIGN_PKCS11)) {
            mustAnswer(options.text(Settings.HIENTAI_SIGN_PKCS11), password);
        }
        if (options.has(Settings.HIENTAI_SIGN_TRUST)) {
            mustHoldCertificates(Path.of(options.text(Settings.HIENTAI_SIGN_TRUST)));
        }
    }

    private static void mustHoldKeys(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
                    return;
                }
            }
            throw StartRefused.badOption("HIENTAI_SIGN_KEYSTORE: không có khóa nào trong " + file + " / no key in it");
        } catch (IOException | GeneralSecurityException unusable) {
            throw StartRefused.badOption("HIENTAI_SIGN_KEYSTORE: không mở được " + file
                + " bằng HIENTAI_SIGN_PASSWORD / cannot be opened with HIENTAI_SIGN_PASSWORD");
        }
    }

    private static void mustAnswer(String configuration, char[] pin) {
        try {
            KeyStore.getInstance("PKCS11", Security.getProvider("SunPKCS11").configure(configuration)).load(null, pin);
        } catch (IOException | GeneralSecurityException | InvalidParameterException | ProviderException unusable) {
            throw StartRefused.badOption("HIENTAI_SIGN_PKCS11: thiết bị không trả lời theo " + configuration
                + " / the device does not answer as configured");
        }
    }

    private static void mustHoldCertificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw StartRefused.badOption("HIENTAI_SIGN_TRUST: không có chứng thư nào trong " + file + " / no certificate in it");
            }
        } catch (IOException | CertificateException unusable) {
            throw StartRefused.badOption("HIENTAI_SIGN_TRUST: không đọc được chứng thư trong " + file
                + " / the certificates in it cannot be read");
        }
    }
}
