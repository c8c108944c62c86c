package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionQueries.DecisionRow;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.Letterhead;
import vn.hientai.core.organisation.OrgTrees;

/**
 * The paper of a decision. What its articles say stands in the decision's own fields {@code bases}, {@code articles} and
 * {@code recipients} (one line each), or else in the wording kept for its kind.
 */
@ApplicationScoped
public class DecisionPapers {
    private static final Locale LANGUAGE = Texts.VIETNAMESE;
    private static final LocalDate LAW_72_2025 = LocalDate.of(2025, 7, 1);
    private static final String KIND = "quyết định ";
    private static final String ABOUT = "về ";

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public OfficialPaper of(DecisionSheet sheet) {
        var row = sheet.row();
        var fields = new HashMap<String, Object>(fields(sheet.body()));
        fields.put("title", row.title());
        var head = head(row);
        fields.put("agency", head.words());
        if (row.effectiveFrom() != null) {
            fields.put("effective", row.effectiveFrom());
        }
        var notice = row.kind() == DecisionKind.RETIREMENT_NOTICE;
        return new OfficialPaper(
                head.superior(),
                head.agency(),
                row.number() == null ? "      /" + sheet.symbol() : row.number(),
                head.place(),
                row.signedOn(),
                notice ? "THÔNG BÁO" : "QUYẾT ĐỊNH",
                notice ? noticed(row.title()) : subject(row.title()),
                notice ? "" : head.authority(),
                closed(lines("bases", sheet, fields)),
                lines("articles", sheet, fields),
                lines("recipients", sheet, fields),
                sheet.signatoryOffice() == null ? head.office() : sheet.signatoryOffice(),
                sheet.signatory() == null ? "" : sheet.signatory(),
                mark(sheet));
    }

    /** The agency as it was called on the day of signing; one that is gone by then, by the last name that it bore. */
    private Letterhead head(DecisionRow row) {
        var tree = trees.on(row.signedOn() == null ? today.date() : row.signedOn());
        return Letterhead.of(tree, row.agencyCode(), row.agency());
    }

    /** "Quyết định về việc nghỉ hưu" stands under the words QUYẾT ĐỊNH as "Về việc nghỉ hưu". */
    static String subject(String title) {
        var words = title.strip();
        if (!words.toLowerCase(LANGUAGE).startsWith(KIND)) {
            return words;
        }
        var rest = words.substring(KIND.length()).strip();
        return rest.toLowerCase(LANGUAGE).startsWith(ABOUT) ? "V" + rest.substring(1) : "Về việc " + rest;
    }

    /** "Thông báo nghỉ hưu đối với bà Lan" stands under the words THÔNG BÁO as "Nghỉ hưu đối với bà Lan". */
    private static String noticed(String title) {
        var words = title.strip();
        var rest = words.toLowerCase(LANGUAGE).startsWith("thông báo ") ? words.substring("thông báo ".length()).strip() : words;
        return rest.isEmpty() ? words : rest.substring(0, 1).toUpperCase(LANGUAGE) + rest.substring(1);
    }

    /** Each basis ends with a semicolon, the last one with a full stop (Phụ lục I, mục II.6). */
    private static List<String> closed(List<String> bases) {
        var closed = new ArrayList<String>();
        for (var i = 0; i < bases.size(); i++) {
            closed.add(bases.get(i).replaceFirst("[;.,]\\s*$", "") + (i == bases.size() - 1 ? "." : ";"));
        }
        return closed;
    }

    private static String mark(DecisionSheet sheet) {
        return switch (sheet.row().status()) {
            case DRAFT -> Texts.get(LANGUAGE, "paper.draft");
            case ANNULLED -> Texts.get(LANGUAGE, "paper.annulled");
            case SIGNED -> "";
        };
    }

    private static List<String> lines(String part, DecisionSheet sheet, Map<String, Object> fields) {
        var own = fields.get(part);
        var kept = "paper." + sheet.row().kind() + "." + part;
        var group = "paper." + group(sheet.row()) + "." + part;
        var key = Stream.of(kept, group).filter(one -> Texts.find(LANGUAGE, one).isPresent()).findFirst().orElse("paper.OTHER." + part);
        var text = own != null ? own.toString() : Texts.get(LANGUAGE, key, fields);
        return Arrays.stream(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Acts upon units have a wording in common, on papers since the law that they rest on. */
    private static String group(DecisionRow row) {
        var ofUnits = row.kind().name().startsWith("UNIT_") && (row.signedOn() == null || !row.signedOn().isBefore(LAW_72_2025));
        return ofUnits ? "UNIT" : "OTHER";
    }

    private static Map<String, String> fields(String json) {
        var fields = new HashMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) ->
                    fields.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return fields;
    }
}
