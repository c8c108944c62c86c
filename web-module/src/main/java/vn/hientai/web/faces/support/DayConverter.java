package vn.hientai.web.faces.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import vn.hientai.core.kernel.Texts;

/** A day as people write it here, 20/11/2026; 20.11.2026, 20-11-2026 and the ISO form are read too. */
@FacesConverter("hr.Day")
public class DayConverter implements Converter<LocalDate> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var trimmed = text.strip();
        try {
            return trimmed.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(trimmed)
                    : LocalDate.parse(trimmed.replace('.', '/').replace('-', '/'), DAY);
        } catch (DateTimeException unreadable) {
            throw refusal("field.day.wrong", Map.of("text", trimmed));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    static ConverterException refusal(String key, Map<String, ?> arguments) {
        return new ConverterException(new FacesMessage(
                FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
    }
}
