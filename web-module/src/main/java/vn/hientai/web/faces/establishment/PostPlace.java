package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;

/** Where a page of posts stands, as its address says: the unit, the day, the order, the place in the list. */
@Named
@RequestScoped
public class PostPlace {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private OrgNode unit;

    public String asked(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The day looked at; a day that cannot be read is today, and {@link #getDayError} says so. */
    public LocalDate getDay() {
        var read = read(asked("asOf"));
        return read == null ? today.date() : read;
    }

    public String getDayError() {
        return asked("asOf") != null && read(asked("asOf")) == null ? Texts.get(display.getLocale(), "invalid.INVALID_DATE") : null;
    }

    public boolean isToday() {
        return getDay().equals(today.date());
    }

    private static LocalDate read(String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = text.indexOf('/') > 0 ? LocalDate.parse(text, TYPED) : LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The unit asked for, else the highest one whose people the reader may see. */
    public OrgNode getUnit() {
        if (unit == null) {
            var typed = asked("unitOf") == null ? asked("unit") : asked("unitOf");
            var scope = actor.scope(Right.READ_FILE);
            var tree = trees.on(getDay());
            var exact = typed == null ? null : tree.find(typed).filter(node -> scope.includesUnit(node.id())).orElse(null);
            unit = exact != null
                    ? exact
                    : unitPick.resolve(typed, Right.READ_FILE)
                            .flatMap(node -> tree.find(node.id()))
                            .or(() -> tree.nodes().stream().filter(node -> scope.includesUnit(node.id())).findFirst())
                            .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return unit;
    }

    public String getUnitName() {
        return name(getUnit());
    }

    /** What stands in the field of the unit: what was typed when it is not plain which one is meant. */
    public String getTyped() {
        var typed = asked("unitOf") == null ? asked("unit") : asked("unitOf");
        return typed != null && trees.on(getDay()).find(typed).isEmpty() && unitPick.resolve(typed, Right.READ_FILE).isEmpty()
                ? typed
                : getUnit().code();
    }

    public List<OrgNode> getPath() {
        var scope = actor.scope(Right.READ_FILE);
        return trees.on(getDay()).ancestors(getUnit()).stream().filter(node -> scope.includesUnit(node.id())).toList();
    }

    public String name(OrgNode node) {
        return node.name(display.getLocale());
    }

    /** The name in the reader's language where there is one. */
    public String named(String vi, String en) {
        return "en".equals(display.getLanguage()) && en != null ? en : vi;
    }

    public String nameOf(String code) {
        return trees.on(getDay()).find(code).map(this::name).orElse(code);
    }

    public <E extends Enum<E>> E code(String name, Class<E> kind) {
        var text = asked(name);
        return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElse(null);
    }

    public Integer getYear() {
        var text = asked("year");
        return text != null && text.matches("20\\d{2}") ? Integer.valueOf(text) : null;
    }

    public String getSort() {
        return asked("sort");
    }

    <E extends Enum<E>> PageRequest<E> page(Class<E> orders, E usual) {
        var bare = getSort() == null ? "" : getSort().replaceFirst("^-", "");
        var order = Arrays.stream(orders.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(bare)).findFirst().orElse(usual);
        return new PageRequest<>(PageRequest.DEFAULT_LIMIT, asked("after"), order, getSort() != null && getSort().startsWith("-"), true);
    }

    /** What the address asks for, to be handed to another page or to the file: all but the place in the list. */
    public String query(String... names) {
        var query = new StringBuilder();
        for (var name : names) {
            var value = switch (name) {
                case "unit" -> getUnit().code();
                case "asOf" -> isToday() ? null : getDay().toString();
                default -> asked(name);
            };
            if (value != null && value.matches("[A-Za-z0-9._-]{1,60}")) {
                query.append(query.length() == 0 ? "?" : "&").append(name).append('=').append(value);
            }
        }
        return query.toString();
    }

    public boolean isKeeper() {
        return actor.scope(Right.CHANGE_UNITS).includesUnit(getUnit().id());
    }

    /** Whether the catalogue of the province may be changed. */
    public boolean isCatalogueKeeper() {
        return actor.holds(Right.CHANGE_UNITS) && actor.scope(Right.CHANGE_UNITS).isEverything();
    }
}
