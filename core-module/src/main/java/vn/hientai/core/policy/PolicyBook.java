package vn.hientai.core.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters in force on one day (sổ chính sách). Made anew for each judgement, and remembers which of the
 * parameters it handed out still await confirmation. Another date that the law names is reached by {@link #at}.
 */
public final class PolicyBook {
    private final Map<String, List<Parameter>> rows;
    private final LocalDate on;
    private final Set<String> unconfirmed;

    PolicyBook(Map<String, List<Parameter>> rows, LocalDate on) {
        this(rows, on, new LinkedHashSet<>());
    }

    private PolicyBook(Map<String, List<Parameter>> rows, LocalDate on, Set<String> unconfirmed) {
        this.rows = rows;
        this.on = on;
        this.unconfirmed = unconfirmed;
    }

    /** A book of these rows alone, for trying a draft. */
    public static PolicyBook of(List<Parameter> parameters, LocalDate on) {
        return new PolicyBook(index(parameters), on);
    }

    static Map<String, List<Parameter>> index(List<Parameter> parameters) {
        return parameters.stream().collect(Collectors.groupingBy(Parameter::name));
    }

    public LocalDate on() {
        return on;
    }

    /** The same book opened at another day; what either hands out is remembered together. */
    public PolicyBook at(LocalDate day) {
        return new PolicyBook(rows, day, unconfirmed);
    }

    public Enacted<Integer> whole(ParameterKey key, String... qualifiers) {
        return require(key, Integer::valueOf, qualifiers);
    }

    public Enacted<BigDecimal> decimal(ParameterKey key, String... qualifiers) {
        return require(key, BigDecimal::new, qualifiers);
    }

    public Enacted<String> text(ParameterKey key, String... qualifiers) {
        return require(key, Function.identity(), qualifiers);
    }

    public Enacted<Boolean> flag(ParameterKey key, String... qualifiers) {
        return require(key, "yes"::equals, qualifiers);
    }

    public Enacted<LocalDate> day(ParameterKey key, String... qualifiers) {
        return require(key, LocalDate::parse, qualifiers);
    }

    public Enacted<Period> period(ParameterKey key, String... qualifiers) {
        return require(key, Period::parse, qualifiers);
    }

    /** Words divided by blanks. */
    public Enacted<List<String>> words(ParameterKey key, String... qualifiers) {
        return require(key, text -> List.of(text.split(" ")), qualifiers);
    }

    /** The first row found for the qualifiers in their order, and at last for none. */
    public Optional<Enacted<String>> find(ParameterKey key, String... qualifiers) {
        var found = peek(key, qualifiers);
        found.filter(row -> !row.confirmed()).ifPresent(row -> unconfirmed.add(row.parameter()));
        return found;
    }

    /** As {@link #find}, for a value that is only tried: it is not remembered as used. */
    public Optional<Enacted<String>> peek(ParameterKey key, String... qualifiers) {
        return Arrays.stream(qualifiers)
                .flatMap(qualifier -> inForce(key, qualifier).stream())
                .findFirst()
                .or(() -> inForce(key, ""))
                .map(row -> new Enacted<>(
                        row.value(), row.citation(), row.confirmed(), row.name()));
    }

    /** The first later day on which another row for one of the qualifiers begins to hold; what would change by itself. */
    public Optional<LocalDate> next(ParameterKey key, String... qualifiers) {
        return Arrays.stream(qualifiers)
                .flatMap(qualifier -> rows.getOrDefault(Parameter.name(key.name(), qualifier), List.of()).stream())
                .map(Parameter::from)
                .filter(day -> day.isAfter(on))
                .min(Comparator.naturalOrder());
    }

    /** Parameters handed out so far that still await the legal officer. */
    public List<String> unconfirmed() {
        return unconfirmed.stream().sorted().toList();
    }

    private <T> Enacted<T> require(ParameterKey key, Function<String, T> read, String... qualifiers) {
        return find(key, qualifiers).map(row -> row.map(read)).orElseThrow(
                () -> new ParameterMissing(Parameter.name(key.name(), String.join("|", qualifiers)), on));
    }

    private Optional<Parameter> inForce(ParameterKey key, String qualifier) {
        return rows.getOrDefault(Parameter.name(key.name(), qualifier), List.of()).stream()
                .filter(row -> row.holdsOn(on))
                .findFirst();
    }
}
