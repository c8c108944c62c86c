package vn.hientai.web.faces.support;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;

/** The functions {@code hr:…} of pages: figures and dates as people here write them, addresses. */
public final class PageFunctions {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private PageFunctions() {}

    /** A value as people write it; an enum by its label, nothing for nothing. */
    public static String say(Object value) {
        return value == null ? "" : Texts.spoken(LocaleChoice.current(), value);
    }

    /** 20/11/2026 08:15, of an instant or of a local moment. */
    public static String moment(Object value) {
        if (value instanceof Instant instant) {
            return MOMENT.format(instant.atZone(Today.VIETNAM));
        }
        return value instanceof LocalDateTime local ? MOMENT.format(local) : say(value);
    }

    /** 20/11, where the year is plain from the place. */
    public static String shortDay(LocalDate day) {
        return day == null ? "" : SHORT_DAY.format(day);
    }

    /** 11/2026. */
    public static String monthYear(LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    /** 2,67: a coefficient or a score, always with the two decimals. */
    public static String decimal(BigDecimal value) {
        return value == null ? "" : format("0.00", value);
    }

    /** A figure with the decimals it has: 2,67, 12,5, 3. */
    static String plainDecimal(BigDecimal value) {
        return format("0.######", value);
    }

    /** 94,6 % with the space that does not break. */
    public static String percent(Object value) {
        return value == null ? "" : format("0.#", number(value)) + "\u00a0%";
    }

    /** 7.590.000, without the currency. */
    public static String money(Object value) {
        return value == null ? "" : format("#,##0", number(value));
    }

    /** Attributes of tags arrive as text when they are written out. */
    private static Number number(Object value) {
        return value instanceof Number number ? number : new BigDecimal(value.toString());
    }

    private static String format(String pattern, Number value) {
        var english = "en".equals(LocaleChoice.current().getLanguage());
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(english ? Locale.ENGLISH : Texts.VIETNAMESE))
                .format(value);
    }

    /** PA of Phan Đức Anh: first letters of the family name and of the given name. */
    public static String initials(String fullName) {
        if (fullName == null || fullName.isBlank()) {
            return "";
        }
        var parts = fullName.strip().split("\\s+");
        var last = parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : "";
        return (parts[0].substring(0, 1) + last).toUpperCase(Texts.VIETNAMESE);
    }

    /** The address of this page with one parameter changed; an empty value takes it out. */
    public static String here(String name, Object value) {
        return CDI.current().select(Display.class).get().here(name, value == null ? null : value.toString());
    }

    /** An id for labels that no component gives one to; the same within one rendering when kept in a variable. */
    public static String freshId() {
        return "x" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The first error of the field with this client id, or null. */
    public static String errorAt(String clientId) {
        var messages = FacesContext.getCurrentInstance().getMessageList(clientId);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /** The value if the condition holds, else nothing, so that an attribute is left out. */
    public static Object when(boolean condition, Object value) {
        return condition ? value : null;
    }

    /** The parts of {@code a,b,c}. */
    public static List<String> parts(String joined) {
        return joined == null || joined.isBlank() ? List.of() : List.of(joined.split("\\s*,\\s*"));
    }
}
