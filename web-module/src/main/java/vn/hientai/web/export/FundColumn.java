package vn.hientai.web.export;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.payfund.FundQueries.MonthRow;

/** The columns of a unit's pay by month. */
public enum FundColumn implements TableColumn<MonthRow> {
    MONTH(row -> row.month().toString()),
    BASE(MonthRow::baseSalary),
    SALARY(MonthRow::salary),
    OVER_SCALE(MonthRow::overScale),
    OFFICE(MonthRow::office),
    PUBLIC_SERVICE(MonthRow::publicService),
    GRANTED(MonthRow::granted),
    TOTAL(MonthRow::total),
    EMPLOYEE(row -> row.insurance().employee()),
    EMPLOYER(row -> row.insurance().employer()),
    OTHERWISE(MonthRow::otherwise);

    private final Function<MonthRow, Object> value;

    FundColumn(Function<MonthRow, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "payfund.column." + name(), Map.of());
    }

    @Override
    public Object value(MonthRow row, Locale locale) {
        return value.apply(row);
    }
}
