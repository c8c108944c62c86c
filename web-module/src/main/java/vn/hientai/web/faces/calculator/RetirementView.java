package vn.hientai.web.faces.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.personnel.retirement.RetirementCalculator.Result;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.faces.support.LocaleChoice;

/** When does someone retire. */
@Named
@RequestScoped
public class RetirementView extends CalculatorView<Result> {
    @Inject
    Today today;

    @Override
    List<String> fields() {
        return List.of("gender", "birthDate");
    }

    @Override
    Calculated<Result> calculate(AskedForm asked) {
        var reading = new LinkedHashMap<String, Function<String, String>>();
        reading.put("gender", Function.identity());
        reading.put("birthDate", AskedForm::iso);
        return calculators.retirement(CalculatorInput.of(asked.json(reading, List.of())));
    }

    /** The time left until retirement, in years and months; nothing once it has passed. */
    public String getLeft() {
        var left = Period.between(today.date(), getResult().retirementDate());
        return left.isNegative() || left.isZero() ? "" : Texts.get(LocaleChoice.current(), "calculator.retirement.left",
                Map.of("years", left.getYears(), "months", left.getMonths()));
    }
}
