package vn.hientai.web.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a device of software (SoftHSM), where one is installed: the way to a real one is the same. */
@DisplayName("Ký bằng thiết bị lưu khóa (PKCS#11)")
class DeviceTokenTest {
    private static final String PIN = "1234";
    private static final String KEY_PASSWORD = "doi-mat-khau";

    @Test
    void a_key_that_never_leaves_the_device_signs_for_an_account_and_for_the_agency(@TempDir Path folder) throws Exception {
        var library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                "/usr/lib64/softhsm/libsofthsm2.so").map(Path::of).filter(Files::exists).findFirst();
        assumeTrue(library.isPresent(), "no SoftHSM on this machine");
        var tokens = Files.createDirectory(folder.resolve("tokens"));
        var settings = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var environment = Map.of("SOFTHSM2_CONF", settings.toString());
        run(environment, "softhsm2-util", "--init-token", "--free", "--label", "hientai", "--so-pin", PIN, "--pin", PIN);
        var file = folder.resolve("keys.p12");
        for (var alias : List.of("agency", "leadership")) {
            run(Map.of(), Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias, "-keyalg", "RSA",
                    "-keysize", "2048", "-dname", "CN=" + alias, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", KEY_PASSWORD);
        }
        var device = Files.writeString(folder.resolve("device.cfg"), "name = hientai\nlibrary = " + library.get() + "\nslotListIndex = 0\n"
                + "attributes(*, CKO_PRIVATE_KEY, *) = {\n  CKA_SIGN = true\n  CKA_EXTRACTABLE = false\n  CKA_SENSITIVE = true\n}\n");

        // the library of the device reads its settings from the environment: a process of its own
        var said = run(environment, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                DeviceTokenTest.class.getName(), device.toString(), file.toString());

        assertThat(said).contains("leadership signs true, gives out null", "stranger signs true, gives out null", "authorities 2");
    }

    /** Puts the keys into the device, as whoever sets it up would, and signs through the token. */
    public static void main(String[] arguments) throws Exception {
        var provider = Security.getProvider("SunPKCS11").configure(arguments[0]);
        var device = KeyStore.getInstance("PKCS11", provider);
        device.load(null, PIN.toCharArray());
        var file = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(arguments[1]))) {
            file.load(in, KEY_PASSWORD.toCharArray());
        }
        for (var alias : List.of("agency", "leadership")) {
            device.setKeyEntry(alias, file.getKey(alias, KEY_PASSWORD.toCharArray()), null, file.getCertificateChain(alias));
        }
        var token = KeyStoreToken.ofDevice(Path.of(arguments[0]), PIN);
        for (var account : List.of("leadership", "stranger")) {
            var key = token.keyOf(account).orElseThrow();
            System.out.println(account + " signs " + verifies(key.key(), key) + ", gives out " + (key.key().getEncoded() == null ? "null" : "it"));
        }
        System.out.println("authorities " + token.authorities().size());
    }

    private static boolean verifies(PrivateKey key, SigningToken.SigningKey signing) throws Exception {
        var content = "Quyết định".getBytes();
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content);
        var signed = signature.sign();
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(signing.certificate().getPublicKey());
        check.update(content);
        return check.verify(signed);
    }

    private static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + said).isZero();
        return said;
    }
}
