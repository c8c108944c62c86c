package vn.hientai.web.faces.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import vn.hientai.core.calendar.WorkingDaysCalculator.Result;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Calculated;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.faces.support.LocaleChoice;

/** On which day a deadline in working days ends. */
@Named
@RequestScoped
public class WorkingDaysView extends CalculatorView<Result> {
    @Override
    List<String> fields() {
        return List.of("from", "days");
    }

    @Override
    Calculated<Result> calculate(AskedForm asked) {
        var reading = new LinkedHashMap<String, Function<String, String>>();
        reading.put("from", AskedForm::iso);
        reading.put("days", Function.identity());
        return calculators.workingDays(CalculatorInput.of(asked.json(reading, List.of("days"))));
    }

    public String getWeekday() {
        return Texts.get(LocaleChoice.current(), "day.of-week." + getResult().date().getDayOfWeek().getValue());
    }
}
