package vn.hientai.rewards.discipline.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.SanctionDelay;
import vn.hientai.personnel.api.rule.SanctionLapse;

/**
 * What a sanction brings with it and for how long (hệ quả của kỷ luật): when its decision lapses by itself, by how much
 * the next salary step is delayed, from when a higher post and succession planning are open again (Luật 80/2025/QH15
 * Điều 38, NĐ 172/2025/NĐ-CP, QĐ 377-QĐ/TW, TT 03/2021/TT-BNV).
 */
public final class SanctionEffects {
    public static final String ID = "disciplinary-effects";
    static final ParameterKey APPOINTMENT = ParameterKey.of("discipline.appointment-bar-months");
    static final ParameterKey PARTY = ParameterKey.of("discipline.party-bar-months");
    static final ParameterKey PLANNING = ParameterKey.of("discipline.planning-bar-months");
    private static final String REMOVED = "REMOVED_FROM_OFFICE";
    private static final Set<SanctionForm> LOSES_OFFICE =
            EnumSet.of(SanctionForm.DISMISSAL_FROM_OFFICE, SanctionForm.REMOVAL);

    /** @param removedFromOffice the person also left the leadership post because of it */
    public record Facts(StaffCategory subject, SanctionForm form, LocalDate effective, boolean removedFromOffice) {
        boolean endsService() {
            return form == SanctionForm.COMPULSORY_SEPARATION || subject == StaffCategory.RETIRED;
        }

        String forAppointment() {
            return removedFromOffice || LOSES_OFFICE.contains(form) ? REMOVED : form.name();
        }
    }

    /**
     * @param lapses first day on which the decision no longer counts, if no new violation came before
     * @param salaryDelayMonths null where there is no step left to delay
     * @param higherAppointmentFrom first day; null where there is none
     * @param planningFrom first day; null where there is none
     */
    public record Outcome(
            LocalDate lapses, Integer salaryDelayMonths, LocalDate higherAppointmentFrom, LocalDate planningFrom,
            Verdict verdict) {}

    /**
     * Refuses a form that the law of the day does not know for the subject.
     *
     * @param book the book of the day on which the decision takes effect
     */
    public Outcome of(Facts facts, PolicyBook book) {
        var exists = new SanctionForms(facts.subject(), book).exists(facts.form());
        Verdict.allOf(ID, exists).orRefuse();
        return standing(facts, book);
    }

    /**
     * As the file stands, whatever the form: the person may have been of another subject when it was imposed.
     *
     * @param book the book of the day on which the decision takes effect
     */
    public Outcome standing(Facts facts, PolicyBook book) {
        var findings = new ArrayList<>(List.of(new SanctionForms(facts.subject(), book).exists(facts.form())));
        var months = SanctionLapse.months(book);
        var lapses = SanctionLapse.of(facts.effective(), book);
        findings.add(check("lapses", true, months,
                Map.of("effective", facts.effective(), "months", months.value(), "date", lapses)));
        if (facts.endsService()) {
            return new Outcome(lapses, null, null, null, Verdict.allOf(ID, findings));
        }
        var delay = SanctionDelay.of(facts.form(), facts.subject(), book);
        delay.ifPresent(found -> findings.add(check("salary-delay", true, found, Map.of("months", found.value()))));
        var appointment = bar("appointment", APPOINTMENT, facts, book, findings);
        party(facts, book, findings);
        var planning = bar("planning", PLANNING, facts, book, findings);
        return new Outcome(lapses, delay.map(Enacted::value).orElse(null), appointment.orElse(null),
                planning.orElse(null), Verdict.allOf(ID, findings));
    }

    private static Optional<LocalDate> bar(
            String check, ParameterKey key, Facts facts, PolicyBook book, List<Finding> findings) {
        var form = facts.forAppointment();
        var staff = facts.subject().leads() ? form : form + ".STAFF";
        var months = book.find(key, staff, form, facts.form().name()).map(row -> row.map(Integer::valueOf));
        months.ifPresent(found -> findings.add(check(check, true, found, Map.of(
                "months", found.value(), "date", facts.effective().plusMonths(found.value())))));
        return months.map(found -> facts.effective().plusMonths(found.value()));
    }

    /** Told beside the statutory bar while the two differed. */
    private static void party(Facts facts, PolicyBook book, List<Finding> findings) {
        if (facts.subject().leads()) {
            book.find(PARTY, facts.forAppointment()).map(row -> row.map(Integer::valueOf)).ifPresent(found ->
                    findings.add(check("party-appointment", true, found, Map.of(
                            "months", found.value(), "date", facts.effective().plusMonths(found.value())))));
        }
    }
}
