package vn.hientai.web.faces.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import vn.hientai.core.kernel.Texts;

/** The texts of pages as a map from key to text in the reader's language: {@code #{msg['person.name']}}. */
@Named("msg")
@ApplicationScoped
public class PageTexts extends AbstractMap<String, String> {
    @Override
    public String get(Object key) {
        return Texts.get(LocaleChoice.current(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return Texts.find(LocaleChoice.current(), String.valueOf(key)).isPresent();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
