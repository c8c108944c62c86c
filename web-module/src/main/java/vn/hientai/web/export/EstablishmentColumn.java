package vn.hientai.web.export;

import java.util.Locale;
import java.util.function.BiFunction;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.establishment.EstablishmentQueries.UnitRow;

/** The columns of seats against people, for files. */
public enum EstablishmentColumn implements TableColumn<UnitRow> {
    CODE((row, locale) -> row.unit().code()),
    UNIT((row, locale) -> row.unit().name(locale)),
    SEATS((row, locale) -> row.seatsInAll()),
    PEOPLE((row, locale) -> row.peopleInAll()),
    VACANT((row, locale) -> row.vacant()),
    STATE((row, locale) -> row.state() == null ? null : Texts.spoken(locale, row.state())),
    CADRE_SEATS((row, locale) -> row.seats().getOrDefault(StaffCategory.CADRE, 0L)),
    CADRE_PEOPLE((row, locale) -> people(row, StaffCategory.CADRE)),
    CIVIL_SERVANT_SEATS((row, locale) -> row.seats().getOrDefault(StaffCategory.CIVIL_SERVANT, 0L)),
    CIVIL_SERVANT_PEOPLE((row, locale) -> people(row, StaffCategory.CIVIL_SERVANT)),
    PUBLIC_EMPLOYEE_SEATS((row, locale) -> row.seats().getOrDefault(StaffCategory.PUBLIC_EMPLOYEE, 0L)),
    PUBLIC_EMPLOYEE_PEOPLE((row, locale) -> people(row, StaffCategory.PUBLIC_EMPLOYEE)),
    CONTRACT_SEATS((row, locale) -> row.seats().getOrDefault(StaffCategory.CONTRACT, 0L)),
    CONTRACT_PEOPLE((row, locale) -> people(row, StaffCategory.CONTRACT));

    private final BiFunction<UnitRow, Locale, Object> value;

    EstablishmentColumn(BiFunction<UnitRow, Locale, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "posts.export." + name());
    }

    @Override
    public Object value(UnitRow row, Locale locale) {
        return value.apply(row, locale);
    }

    private static Long people(UnitRow row, StaffCategory category) {
        return row.people() == null ? null : row.people().getOrDefault(category, 0L);
    }
}
