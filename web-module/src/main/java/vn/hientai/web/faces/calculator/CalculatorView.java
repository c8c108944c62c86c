package vn.hientai.web.faces.calculator;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Explanation;
import vn.hientai.web.calculator.Calculators;
import vn.hientai.web.faces.support.LocaleChoice;

/** A calculator's page: what was asked, what is wrong with it, or the answer and its working. */
public abstract class CalculatorView<R> {
    @Inject
    HttpServletRequest request;

    @Inject
    Calculators calculators;

    private AskedForm form;
    private Calculated<R> answer;

    @PostConstruct
    void open() {
        form = new AskedForm(request, fields());
        if (!form.isEmpty()) {
            answer = form.ask(() -> calculate(form), fieldOf());
        }
    }

    abstract List<String> fields();

    abstract Calculated<R> calculate(AskedForm asked);

    /** The form's field for a field of the question. */
    Function<String, String> fieldOf() {
        return Function.identity();
    }

    public Map<String, String> getAsked() {
        return form.values();
    }

    public Map<String, String> getErrors() {
        return form.errors();
    }

    public R getResult() {
        return answer == null ? null : answer.result();
    }

    public List<Explanation> getWorking() {
        return answer == null ? form.refusal() : Explanation.of(answer.verdict(), LocaleChoice.current());
    }

    public List<String> getUnconfirmed() {
        return answer == null ? List.of() : answer.unconfirmed();
    }
}
