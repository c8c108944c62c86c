package vn.hientai.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the organisation must be: the acts that were accepted, carried out again one after another on plain maps. It
 * knows nothing of periods, so that it cannot share a mistake with the tables.
 */
final class ProvinceModel {
    /** Units and people as they stand after the acts up to a day. */
    static final class State {
        final Map<String, String> parents = new TreeMap<>();
        final Map<String, String> names = new TreeMap<>();
        final Map<String, String> people = new TreeMap<>();

        void establish(String code, String name, String parent) {
            parents.put(code, parent);
            names.put(code, name);
        }

        /** All that the one unit has goes to the other, and the unit is no more. */
        void end(String unit, String successor) {
            parents.replaceAll((child, parent) -> parent.equals(unit) && !child.equals(successor) ? successor : parent);
            people.replaceAll((person, at) -> at.equals(unit) ? successor : at);
            parents.remove(unit);
            names.remove(unit);
        }

        List<String> children(String unit) {
            return parents.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(unit))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
        }

        List<String> staff(String unit) {
            return people.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(unit))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
        }
    }

    private record Act(LocalDate on, int number, Consumer<State> effect) {}

    private final State start = new State();
    private final List<Act> accepted = new ArrayList<>();

    State start() {
        return start;
    }

    void accept(LocalDate on, Consumer<State> effect) {
        accepted.add(new Act(on, accepted.size(), effect));
    }

    int size() {
        return accepted.size();
    }

    /** The state at the end of the day, by carrying out every act up to it. */
    State on(LocalDate day) {
        var state = new State();
        state.parents.putAll(start.parents);
        state.names.putAll(start.names);
        state.people.putAll(start.people);
        accepted.stream()
                .filter(act -> !act.on().isAfter(day))
                .sorted(Comparator.comparing(Act::on).thenComparing(Act::number))
                .forEach(act -> act.effect().accept(state));
        return state;
    }
}
