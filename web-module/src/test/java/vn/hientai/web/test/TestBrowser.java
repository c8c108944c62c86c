package vn.hientai.web.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for all test classes that ask for it: {@code @ExtendWith(TestBrowser.class)} and a parameter of type
 * {@link Browser}. A machine without Chromium fails the test; it never skips it.
 */
public final class TestBrowser implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(TestBrowser.class);
    private static final List<String> NAMES =
        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SHARED).getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
            .browser;
    }

    static Path chromium() {
        return Optional.ofNullable(System.getenv("HIENTAI_CHROMIUM")).map(Path::of).map(Stream::of)
            .orElseGet(() -> NAMES.stream().flatMap(TestBrowser::onPath))
            .filter(Files::isExecutable).findFirst()
            .orElseThrow(() -> new AssertionError("Browser tests need Chromium: run `apt-get install chromium`, "
                + "or set HIENTAI_CHROMIUM to the path of a Chromium or Chrome."));
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name));
    }

    private static final class Shared implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        private Shared() {
            var chromium = chromium();
            playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
