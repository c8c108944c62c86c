package vn.hientai.web.faces.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.personnel.salary.PayScales;
import vn.hientai.personnel.salary.SalaryRiseCalculator.Result;
import vn.hientai.personnel.salary.rule.PayScale;
import vn.hientai.web.calculator.CalculatorInput;

/** When the next step is due. An event is asked as three fields with its number: what, from (or the year), to. */
@Named
@RequestScoped
public class SalaryRiseView extends CalculatorView<Result> {
    private static final Pattern EVENT = Pattern.compile("events\\[(\\d+)]\\.(.*)");
    private static final List<Integer> EVENTS = List.of(1, 2, 3);
    private static final List<String> KINDS = List.of(
            "SANCTION.REPRIMAND", "SANCTION.CENSURE", "SANCTION.DISMISSAL_FROM_OFFICE", "SANCTION.DEMOTION",
            "NOT_COMPLETED_YEAR", "UNPAID_LEAVE", "SICK_OVER_LIMIT", "STUDY_OVERDUE", "DETENTION", "SUSPENSION");

    @Inject
    PayScales scales;

    private final List<Integer> given = new ArrayList<>();

    @Override
    List<String> fields() {
        var events = EVENTS.stream().flatMap(n -> Stream.of("what" + n, "from" + n, "to" + n));
        return Stream.concat(Stream.of("rank", "step", "stepSince", "subject", "on"), events).toList();
    }

    @Override
    Calculated<Result> calculate(AskedForm asked) {
        var reading = new LinkedHashMap<String, Function<String, String>>();
        reading.put("step", Function.identity());
        reading.put("stepSince", AskedForm::iso);
        reading.put("subject", Function.identity());
        reading.put("on", AskedForm::iso);
        var json = Json.createObjectBuilder(asked.json(reading, List.of("step")));
        var rank = asked.value("rank");
        if (rank != null) {
            json.add(scales.find(rank).isPresent() ? "scale" : "rank", rank);
        }
        var events = Json.createArrayBuilder();
        EVENTS.stream().filter(n -> asked.value("what" + n) != null).forEach(n -> {
            given.add(n);
            events.add(event(asked, n));
        });
        return calculators.salaryRise(CalculatorInput.of(json.add("events", events).build()));
    }

    private static JsonObject event(AskedForm asked, int n) {
        var what = asked.value("what" + n).split("\\.", 2);
        var from = asked.value("from" + n);
        var to = asked.value("to" + n);
        var json = Json.createObjectBuilder().add("type", what[0]);
        if (what.length > 1) {
            json.add("form", what[1]);
        }
        if (from != null) {
            var field = what[0].equals("NOT_COMPLETED_YEAR") ? "year" : what.length > 1 ? "effective" : "from";
            AskedForm.put(json, field, AskedForm.iso(from), field.equals("year"));
        }
        if (to != null) {
            json.add("to", AskedForm.iso(to));
        }
        return json.build();
    }

    @Override
    Function<String, String> fieldOf() {
        return field -> {
            var event = EVENT.matcher(field);
            if (!event.matches()) {
                return field.equals("scale") ? "rank" : field;
            }
            var n = given.get(Integer.parseInt(event.group(1)));
            return switch (event.group(2)) {
                case "type", "form" -> "what" + n;
                case "to" -> "to" + n;
                default -> "from" + n;
            };
        };
    }

    public List<Integer> getEventNumbers() {
        return EVENTS;
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public StaffCategory[] getSubjects() {
        return StaffCategory.values();
    }

    public Collection<PayScale> getScales() {
        return scales.all();
    }

    public List<Integer> getSteps() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }
}
