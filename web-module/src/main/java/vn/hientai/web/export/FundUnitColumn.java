package vn.hientai.web.export;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.payfund.FundQueries.UnitRow;

/** The columns of the units below with their pay in a year. */
public enum FundUnitColumn implements TableColumn<UnitRow> {
    CODE(UnitRow::code),
    UNIT(UnitRow::name),
    PEOPLE(UnitRow::people),
    YEAR(UnitRow::year),
    EMPLOYEE(row -> row.insurance().employee()),
    EMPLOYER(row -> row.insurance().employer()),
    OTHERWISE(UnitRow::otherwise);

    private final Function<UnitRow, Object> value;

    FundUnitColumn(Function<UnitRow, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "payfund.column." + name(), Map.of());
    }

    @Override
    public Object value(UnitRow row, Locale locale) {
        return value.apply(row);
    }
}
