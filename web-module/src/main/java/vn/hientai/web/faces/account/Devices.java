package vn.hientai.web.faces.account;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;

/** A browser and its system in two words, read from what it says of itself. */
final class Devices {
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge", "OPR", "Opera", "coc_coc", "Cốc Cốc", "SamsungBrowser", "Samsung Internet", "Firefox", "Firefox",
            "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private Devices() {}

    static String named(String agentOrNull) {
        var agent = agentOrNull == null ? "" : agentOrNull;
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        if (browser == null) {
            return Texts.get(LocaleChoice.current(), "settings.session.unknown");
        }
        return system == null ? browser : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (var at = 0; at < signsAndNames.length; at += 2) {
            names.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return names;
    }
}
