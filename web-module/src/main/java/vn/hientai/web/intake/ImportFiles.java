package vn.hientai.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /** The sheet as sent with the faulty cells marked. */
    public byte[] marked(AccessScope scope, long id, Locale locale) {
        var batch = imports.get(scope, id);
        var sheet = new MarkedSheet(locale, imports.problems(scope, id));
        var out = new ByteArrayOutputStream();
        try {
            if (batch.layout() == null || batch.reason() != null) {
                sheet.writeReasonOnly(out);
                return out.toByteArray();
            }
            var file = Files.write(Files.createTempFile("hientai-import", ".bin"), imports.content(scope, id));
            try (var reader = SpreadsheetReader.open(file); var json = Json.createReader(new StringReader(batch.layout()))) {
                var layout = json.readObject();
                var source = reader.sheets().stream().filter(one -> one.name().equals(layout.getString("sheet"))).findFirst()
                    .orElse(reader.sheets().get(0));
                sheet.write(source, layout.getInt("headerRow"), width(source, layout.getInt("headerRow")), out);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
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
