package vn.hientai.web.export;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Citation;
import vn.hientai.personnel.establishment.VacancyQueries.Vacancy;

/** The columns of the forecast of vacancies, for files. */
public enum VacancyColumn implements TableColumn<Vacancy> {
    LAST_DAY((row, locale) -> row.lastDay()),
    KIND((row, locale) -> Texts.spoken(locale, row.kind())),
    CODE((row, locale) -> row.code()),
    NAME((row, locale) -> row.fullName()),
    UNIT((row, locale) -> row.unitName()),
    POST((row, locale) -> row.post()),
    GROUP((row, locale) -> Texts.spoken(locale, row.group())),
    DECISION((row, locale) -> row.decision()),
    BASIS((row, locale) -> row.legalBasis().stream().map(Citation::toString).collect(Collectors.joining("; ")));

    private final BiFunction<Vacancy, Locale, Object> value;

    VacancyColumn(BiFunction<Vacancy, Locale, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "posts.vacancy." + name());
    }

    @Override
    public Object value(Vacancy row, Locale locale) {
        return value.apply(row, locale);
    }
}
