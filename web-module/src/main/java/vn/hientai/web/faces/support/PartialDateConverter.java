package vn.hientai.web.faces.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.util.Map;
import vn.hientai.core.kernel.PartialDate;

/** A day, a month or a year: 14/03/1996, 03/1996 or 1996. */
@FacesConverter("hr.PartialDate")
public class PartialDateConverter implements Converter<PartialDate> {
    @Override
    public PartialDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var parts = text.strip().split("[./-]");
        try {
            return switch (parts.length) {
                case 1 -> new PartialDate(Integer.parseInt(parts[0]), null, null);
                case 2 -> new PartialDate(Integer.parseInt(parts[1]), Integer.valueOf(parts[0]), null);
                default -> PartialDate.of(new DayConverter().getAsObject(context, component, text));
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw DayConverter.refusal("field.partial-day.wrong", Map.of("text", text.strip()));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, PartialDate date) {
        return date == null ? "" : date.spoken();
    }
}
