package vn.hientai.web.faces.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.calculator.CalculatorPage;
import vn.hientai.web.calculator.CalculatorPages;
import vn.hientai.web.calculator.CalculatorSubject;
import vn.hientai.web.faces.support.LocaleChoice;

/** All calculators by subject. */
@Named
@RequestScoped
public class CalculatorIndexView {
    @Inject
    CalculatorPages pages;

    /** A subject with its calculators. */
    public record Group(String title, List<Item> items) {}

    /** One calculator. */
    public record Item(String href, String title, String text) {}

    public List<Group> getGroups() {
        var locale = LocaleChoice.current();
        return Arrays.stream(CalculatorSubject.values())
                .map(subject -> new Group(Texts.get(locale, "calculator.subject." + subject), pages.all().stream()
                        .filter(page -> page.subject() == subject).map(page -> item(page, locale)).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static Item item(CalculatorPage<?> page, Locale locale) {
        var key = "calculator." + page.name();
        return new Item("/calculators/" + page.name(), Texts.get(locale, key + ".title"), Texts.get(locale, key + ".text"));
    }
}
