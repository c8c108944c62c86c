package vn.hientai.web.launch;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** How the server's Java machine finds Payara: its unpacked jars first, then our own jar for the entry point. */
final class ServerLayout {
    private ServerLayout() {}

    /** The packages that Payara's manifest opens; a manifest counts only for {@code java -jar}. */
    static List<String> openingWords() {
        try (var jar = new JarFile(DataFolder.jar().toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            var words = new ArrayList<String>();
            for (var direction : List.of("Opens", "Exports")) {
                for (var target : attributes.getValue("Add-" + direction).split("\\s+")) {
                    words.add("--add-" + direction.toLowerCase() + "=" + target + "=ALL-UNNAMED");
                }
            }
            return words;
        } catch (IOException unreadable) {
            throw StartRefused.failed(DataFolder.reason(unreadable));
        }
    }

    static List<String> mainWords(DataFolder folder) {
        return List.of("-cp", folder.payara().resolve("launch-micro.jar") + File.pathSeparator + DataFolder.jar(),
            Server.class.getName(), folder.payara().toString(), folder.application().toString());
    }
}
