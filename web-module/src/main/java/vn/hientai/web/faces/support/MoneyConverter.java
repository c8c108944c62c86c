package vn.hientai.web.faces.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Map;

/** Whole đồng: 7.590.000, with any or no marks between the thousands. */
@FacesConverter("hr.Money")
public class MoneyConverter implements Converter<Long> {
    @Override
    public Long getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.replaceAll("[\\s\\u00a0.,đ]", ""));
        } catch (NumberFormatException unreadable) {
            throw DayConverter.refusal("field.number.wrong", Map.of("text", text.strip()));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Long value) {
        return value == null ? "" : PageFunctions.money(value);
    }
}
