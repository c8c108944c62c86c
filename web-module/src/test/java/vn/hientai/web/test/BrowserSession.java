package vn.hientai.web.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person at a browser: signs in, looks at pages in a language, a theme and a width, takes pictures of them, and
 * lets axe judge them. What a page writes to the browser's console as an error fails {@link #close}.
 */
public final class BrowserSession implements AutoCloseable {
    /** The password of every account of the demonstration. */
    public static final String PASSWORD = "hientai-demo";
    private static final String AXE = axe();
    private static final String JUDGE = """
        async () => {
          const answer = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
          return answer.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | '));
        }""";

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param address of the product, without the last slash */
    public BrowserSession(Browser browser, String address, int width, String language, String theme) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900));
        context.addCookies(List.of(
            new Cookie("lang", language).setUrl(address), new Cookie("theme", theme).setUrl(address)));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** With an account of the demonstration, such as {@code hr.officer}; ends at its home. */
    public BrowserSession signIn(String username) {
        open("/signin");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/signin'] button[type=submit]");
        page.waitForURL("**/home");
        return this;
    }

    public BrowserSession open(String path) {
        var answer = page.navigate(address + path);
        assertThat(answer.status()).as(path).isLessThan(400);
        return this;
    }

    /** Kept below {@code target/pictures}. */
    public BrowserSession picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }

    public BrowserSession axeFindsNothing() {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(JUDGE)).as("axe on " + page.url()).isEmpty();
        return this;
    }

    /** The page is never wider than its window. */
    public BrowserSession fitsItsWindow() {
        var over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) over).intValue()).as("width of " + page.url()).isLessThanOrEqualTo(0);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("console").isEmpty();
    }

    private static String axe() {
        try (InputStream in = BrowserSession.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
