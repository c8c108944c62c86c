package vn.hientai.web.faces.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Style sheets, script, icons and fonts, each under an address that carries a version made from all their bytes, so
 * that browsers may keep them for ever: {@code #{assets.href('app.css')}}.
 */
@Named
@ApplicationScoped
public class Assets {
    static final String ROOT = "/assets/";

    @Inject
    ServletContext application;

    private String version;

    @PostConstruct
    void computeVersion() {
        var files = new TreeSet<String>();
        var folders = new ArrayDeque<>(List.of(ROOT));
        while (!folders.isEmpty()) {
            var inside = application.getResourcePaths(folders.pop());
            if (inside != null) {
                inside.forEach(path -> (path.endsWith("/") ? folders : files).add(path));
            }
        }
        var sum = new CRC32();
        files.forEach(file -> add(sum, file));
        version = Long.toHexString(sum.getValue());
    }

    private void add(CRC32 sum, String file) {
        try (var in = application.getResourceAsStream(file)) {
            sum.update(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String getVersion() {
        return version;
    }

    public String href(String file) {
        return application.getContextPath() + ROOT + version + "/" + file;
    }

    /** The address of an icon in the sprite. */
    public String icon(String name) {
        return href("icons.svg") + "#" + name;
    }
}
