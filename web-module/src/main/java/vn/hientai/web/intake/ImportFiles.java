package vn.hientai.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.personnel.intake.ImportQueries;

/** What pages and programs need around the files of imports. */
@ApplicationScoped
public class ImportFiles {
    @Inject
    ImportQueries imports;

    @Inject
    CurrentActor actor;

    /** The unit that a sender sends for who names none. */
    public OrgUnitId usualUnit() {
        return actor.who().grants().stream().filter(grant -> grant.role().holds(Right.IMPORT_PEOPLE))
            .map(grant -> grant.unitOrNull()).filter(Objects::nonNull).findFirst()
            .orElseThrow(() -> BusinessRuleViolated.at("unit", "import.refusal.unit", Map.of("unit", "")));
    }

    /** The sheet as sent with the faulty cells marked, in a file that the taker deletes. */
    public Path marked(AccessScope scope, long id, Locale locale) {
        var batch = imports.get(scope, id);
        var sheet = new MarkedSheet(locale, new ProblemPages(imports, scope, id));
        try {
            var marked = Files.createTempFile("hientai-marked", ".xlsx");
            try (var out = new BufferedOutputStream(Files.newOutputStream(marked))) {
                if (batch.layout() == null || batch.reason() != null) {
                    sheet.writeReasonOnly(out);
                } else {
                    mark(sheet, Json.createReader(new StringReader(batch.layout())).readObject(), imports.content(scope, id), out);
                }
            }
            return marked;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void mark(MarkedSheet sheet, JsonObject layout, byte[] content, OutputStream out) throws IOException {
        var file = Files.write(Files.createTempFile("hientai-import", ".bin"), content);
        try (var reader = SpreadsheetReader.open(file)) {
            var source = reader.sheets().stream().filter(one -> one.name().equals(layout.getString("sheet"))).findFirst()
                .orElse(reader.sheets().get(0));
            sheet.write(source, layout.getInt("headerRow"), width(source, layout.getInt("headerRow")), out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static int width(SheetSource source, int headerRow) {
        var width = 1;
        try (var rows = source.open()) {
            while (rows.hasNext()) {
                var row = rows.next();
                width = Math.max(width, row.width());
                if (row.number() > headerRow + 20) {
                    break;
                }
            }
        }
        return width;
    }
}
