package vn.hientai.web.calculator;

import static vn.hientai.web.calculator.CalculatorField.choice;
import static vn.hientai.web.calculator.CalculatorField.date;
import static vn.hientai.web.calculator.CalculatorField.decimal;
import static vn.hientai.web.calculator.CalculatorField.flag;
import static vn.hientai.web.calculator.CalculatorField.rows;
import static vn.hientai.web.calculator.CalculatorField.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.rewards.commendation.rule.Award;
import vn.hientai.rewards.commendation.rule.Merit;

/** The pages of the calculators of emulation and commendation. */
@ApplicationScoped
public class RewardPages implements CalculatorShelf {
    @Inject
    RewardCalculators calculators;

    @Override
    public List<CalculatorPage<?>> pages() {
        return List.of(eligibility(), bonus(), share());
    }

    private CalculatorPage<?> eligibility() {
        return CalculatorPage.of("commendation-eligibility", CalculatorSubject.REWARDS,
                        input -> calculators.eligibility(input))
                .asking(choice("award", Award.values()).isNeeded(), choice("subject", StaffCategory.values()).isNeeded(),
                        date("on").isNeeded().today(), flag("underReview"),
                        rows("grades", whole("year"), choice("grade", AnnualGrade.values())),
                        rows("titles", choice("code", Award.values()).wordedAs("award"), whole("year")),
                        rows("initiatives", choice("level", Merit.Level.values()), whole("year")),
                        rows("sanctions", choice("form", SanctionForm.values()), date("effective")))
                .sample("award=CSTDT&subject=CS_STAFF&on=20/12/2026&grades.1.year=2026&grades.1.grade=EXCELLENT"
                        + "&titles.1.code=CSTDCS&titles.1.year=2024&titles.2.code=CSTDCS&titles.2.year=2025"
                        + "&initiatives.1.level=PROVINCE&initiatives.1.year=2025");
    }

    private CalculatorPage<?> bonus() {
        return CalculatorPage.of("bonus", CalculatorSubject.REWARDS, input -> calculators.bonus(input))
                .asking(choice("award", Award.values()).isNeeded(), choice("recipient", Award.Recipient.values()),
                        date("decisionDate").isNeeded().today())
                .sample("award=BK_TINH&recipient=INDIVIDUAL&decisionDate=22/11/2026");
    }

    private CalculatorPage<?> share() {
        return CalculatorPage.of("emulation-quota", CalculatorSubject.REWARDS, input -> calculators.share(input))
                .asking(choice("award", Award.values()).isNeeded(), whole("holders").isNeeded(), decimal("rate"),
                        choice("rounding", Rounding.values()))
                .sample("award=CSTDCS&holders=87");
    }
}
