package vn.hientai.core.kernel;

import java.util.Locale;

/** The language of this installation (ngôn ngữ mặc định), for whoever has chosen none: option {@code HIENTAI_LANG}. */
public final class HouseLanguage {
    private static final Locale CHOSEN =
            "en".equals(System.getProperty("hientai.lang", System.getenv().getOrDefault("HIENTAI_LANG", "")))
                    ? Locale.ENGLISH
                    : Texts.VIETNAMESE;

    private HouseLanguage() {}

    public static Locale locale() {
        return CHOSEN;
    }

    /** vi or en. */
    public static String code() {
        return CHOSEN.getLanguage();
    }
}
