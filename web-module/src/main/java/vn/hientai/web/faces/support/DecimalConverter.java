package vn.hientai.web.faces.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Map;

/** A figure with decimals, written 2,67 in Vietnamese and 2.67 in English; thousands may be set apart. */
@FacesConverter("hr.Decimal")
public class DecimalConverter implements Converter<BigDecimal> {
    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(plain(text.strip()));
        } catch (NumberFormatException unreadable) {
            throw DayConverter.refusal("field.number.wrong", Map.of("text", text.strip()));
        }
    }

    /** A single mark counts as the decimal one in either language, unless exactly three digits follow a thousands mark. */
    static String plain(String text) {
        var english = "en".equals(LocaleChoice.current().getLanguage());
        var thousands = english ? "," : ".";
        var decimal = english ? "." : ",";
        var bare = text.replaceAll("[\\s\\u00a0]", "");
        if (!bare.contains(decimal) && bare.indexOf(thousands) == bare.lastIndexOf(thousands)
                && bare.contains(thousands) && bare.length() - bare.indexOf(thousands) != 4) {
            return bare.replace(thousands, ".");
        }
        return bare.replace(thousands, "").replace(decimal, ".");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return value == null ? "" : PageFunctions.plainDecimal(value);
    }
}
