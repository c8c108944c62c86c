package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All calculators that have a page, from every shelf. */
@ApplicationScoped
public class CalculatorPages {
    @Inject
    @Any
    Instance<CalculatorShelf> shelves;

    public List<CalculatorPage<?>> all() {
        return shelves.stream().<CalculatorPage<?>>flatMap(shelf -> shelf.pages().stream()).toList();
    }

    public Optional<CalculatorPage<?>> find(String name) {
        return all().stream().<CalculatorPage<?>>map(page -> page).filter(page -> page.name().equals(name)).findFirst();
    }
}
