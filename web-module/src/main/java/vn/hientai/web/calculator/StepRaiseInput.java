package vn.hientai.web.calculator;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.rule.PayScale;
import vn.hientai.personnel.salary.rule.RaiseEvent;
import vn.hientai.personnel.salary.rule.RaiseEvent.Type;
import vn.hientai.personnel.salary.rule.StepRaiseFacts;

/** Reads where someone stands on the pay scale and what delays the next step. */
final class StepRaiseInput {
    /** The pay tables of NĐ 204/2004/NĐ-CP begin here. */
    private static final LocalDate PAY_TABLES = LocalDate.of(2004, 10, 1);
    private static final Set<SanctionForm> END_SERVICE = EnumSet.of(
            SanctionForm.REMOVAL, SanctionForm.COMPULSORY_SEPARATION, SanctionForm.LOSS_OF_FORMER_TITLE);

    private StepRaiseInput() {}

    /** The facts; half of them missing if something is wrong, so {@code check} the input before use. */
    static StepRaiseFacts read(CalculatorInput input, PayScales scales) {
        var scale = scale(input, scales);
        input.require("step", "stepSince");
        var step = input.whole("step", 1, 20);
        if (scale != null && step != null && !scale.hasStep(step)) {
            input.wrong("step", "STEP_OUT_OF_RANGE", Map.of("scale", scale.code(), "most", scale.top()));
        }
        var since = input.day("stepSince", PAY_TABLES);
        var category = input.code("subject", StaffCategory.class);
        var events = events(input);
        if (!input.has("subject") && events.stream().anyMatch(event -> event.type() == Type.SANCTION)) {
            input.require("subject");
        }
        return new StepRaiseFacts(scale, step == null ? 0 : step, since, events, category);
    }

    /** From a rank or a scale; null and noted if there is none. */
    static PayScale scale(CalculatorInput input, PayScales scales) {
        if (input.has("rank")) {
            return known(input, "rank", scales.ofRank(input.text("rank")).orElse(null));
        }
        if (input.has("scale")) {
            return known(input, "scale", scales.find(input.text("scale")).orElse(null));
        }
        input.require("rank");
        return null;
    }

    private static PayScale known(CalculatorInput input, String field, PayScale scale) {
        if (scale == null) {
            input.wrong(field, "UNKNOWN_CODE", Map.of("value", String.valueOf(input.text(field))));
        }
        return scale;
    }

    private static List<RaiseEvent> events(CalculatorInput input) {
        return input.list("events").stream().map(StepRaiseInput::event).toList();
    }

    private static RaiseEvent event(CalculatorInput input) {
        input.require("type");
        var type = input.code("type", Type.class);
        var from = input.day("from", LocalDate.EPOCH);
        var to = input.day("to", LocalDate.EPOCH);
        var days = input.whole("days", 1, 4000);
        var year = input.whole("year", 1990, 2200);
        var form = input.code("form", SanctionForm.class);
        var effective = input.day("effective", LocalDate.EPOCH);
        if (type == Type.SANCTION) {
            input.require("form", "effective");
            if (form != null && END_SERVICE.contains(form)) {
                input.wrong("form", "ENDS_SERVICE", Map.of());
            }
        } else if (type == Type.NOT_COMPLETED_YEAR) {
            input.require("year");
        } else if (type != null && days == null && !input.has("days")) {
            input.require("from", "to");
        }
        if (from != null && to != null && to.isBefore(from)) {
            input.wrong("to", "END_BEFORE_START", Map.of());
        }
        return new RaiseEvent(type, from, from == null ? null : to, days, year, form, effective);
    }
}
