package vn.hientai.web.faces.calculator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.CalculatorPage;
import vn.hientai.web.faces.support.LocaleChoice;

/** The page of any calculator: what was asked, what is wrong with it, or the answer and its working. */
@Named
@RequestScoped
public class CalculatorView {
    @Inject
    HttpServletRequest request;

    @Inject
    Today today;

    private final Map<String, String> errors = new HashMap<>();
    private final Locale locale = LocaleChoice.current();
    private CalculatorPage<?> page;
    private AskedForm form;
    private Calculated<?> answer;
    private Verdict refused;
    private String note = "";
    private List<AnswerRows.Row> rows = List.of();
    private List<FormBlock> blocks;

    @PostConstruct
    void open() {
        page = (CalculatorPage<?>) request.getAttribute(CalculatorAddress.PAGE);
        form = new AskedForm(request, page);
        if (form.isAsked()) {
            ask(page);
        }
    }

    private <R> void ask(CalculatorPage<R> asked) {
        try {
            var calculated = asked.question().apply(CalculatorInput.of(form.question()));
            answer = calculated;
            note = asked.note().apply(calculated.result(), locale);
            rows = AnswerRows.of(asked.name(), calculated.result(), locale);
        } catch (InvalidInput wrong) {
            wrong.violations().forEach(one -> errors.putIfAbsent(form.origin(one.field()).orElse(""),
                    Texts.get(locale, "invalid." + one.rule(), one.arguments())));
        } catch (BusinessRuleViolated refusal) {
            errors.put("", Texts.get(locale, refusal.key(), refusal.arguments()));
            refused = (Verdict) refusal.verdict().orElse(null);
        }
    }

    public String getTitle() {
        return word("title");
    }

    public String getLead() {
        return word("lead");
    }

    private String word(String which) {
        return Texts.get(locale, "calculator." + page.name() + "." + which);
    }

    /** Where the form goes; the sample follows behind a question mark. */
    public String getAddress() {
        return "/calculators/" + page.name();
    }

    public String getSample() {
        return page.sample().isEmpty() ? null : getAddress() + "?" + page.sample().replace("/", "%2F");
    }

    /** This very question, to be sent to someone else. */
    public String getShared() {
        return getAddress() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    public List<FormBlock> getBlocks() {
        if (blocks == null) {
            blocks = new FormBlock.Drawing(page.name(), form, errors, locale, Texts.spoken(locale, today.date()))
                    .of(page.fields());
        }
        return blocks;
    }

    /** What is wrong with the question as a whole. */
    public String getError() {
        return errors.get("");
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public AnswerRows.Row getFigure() {
        return rows.stream().filter(row -> row.path().equals(page.figure())).findFirst()
                .orElseGet(() -> rows.isEmpty() ? null : rows.get(0));
    }

    public List<AnswerRows.Row> getRows() {
        var figure = getFigure();
        return rows.stream().filter(row -> row != figure).toList();
    }

    public String getNote() {
        return note;
    }

    public LocalDate getLawOn() {
        return answer == null ? null : answer.lawOn();
    }

    /** Line by line how the answer, or the refusal, came about. */
    public List<Explanation> getWorking() {
        var verdict = answer == null ? refused : answer.verdict();
        return verdict == null ? List.of() : Explanation.of(verdict, locale);
    }

    public List<String> getUnconfirmed() {
        return answer == null ? List.of() : answer.unconfirmed();
    }
}
