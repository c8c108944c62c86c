package vn.hientai.web.faces.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import vn.hientai.core.kernel.Texts;

/**
 * Texts with arguments on pages, as name and value in turn: {@code #{texts.of('home.count', 'tasks', 12, 'late', 2)}}.
 * Functions of a tag library cannot take so many as they like, methods can.
 */
@Named("texts")
@ApplicationScoped
public class SpokenTexts {
    public String of(String key, Object... namesAndValues) {
        return Texts.get(LocaleChoice.current(), key, named(namesAndValues));
    }

    static Map<String, Object> named(Object... namesAndValues) {
        var named = new HashMap<String, Object>();
        for (var at = 0; at + 1 < namesAndValues.length; at += 2) {
            named.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return named;
    }
}
