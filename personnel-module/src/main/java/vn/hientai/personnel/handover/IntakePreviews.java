package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hientai.core.catalogue.CatalogueItem;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.OutsideUnits;
import vn.hientai.personnel.handover.HandoverRows.Intake;
import vn.hientai.personnel.handover.IntakePreview.Family;
import vn.hientai.personnel.handover.IntakePreview.Problem;
import vn.hientai.personnel.handover.IntakePreview.Question;
import vn.hientai.personnel.handover.IntakePreview.Unit;
import vn.hientai.personnel.handover.IntakePreview.UnknownCode;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.payscale.PayScales;

/** Lays a package beside what is here: units, code lists, people who may be the same, rows that nobody here understands. */
@ApplicationScoped
public class IntakePreviews {
    @Inject
    HandoverQueries handovers;

    @Inject
    FileTables tables;

    @Inject
    OutsideUnits outside;

    @Inject
    OrgTrees trees;

    @Inject
    PayScales scales;

    @Inject
    CatalogueQueries catalogues;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    public IntakePreview of(Intake intake) {
        var manifest = FileReading.parsed(intake.manifest());
        var content = FileReading.parsed(intake.content());
        var person = content.getJsonObject("person");
        var from = manifest.getJsonObject("from");
        var province = from.getString("unit");
        var scope = actor.scope(Right.HAND_OVER_FILE);
        var existing = handovers.sameCitizen(scope, text(person, "id_number"));
        var sameName = handovers.sameName(
                scope, person.getString("full_name"), person.getInt("birth_year"), whole(person, "birth_month"), whole(person, "birth_day"));
        var problems = problems(content);
        var questions = new ArrayList<Question>();
        if (!existing.isEmpty()) {
            questions.add(Question.INTO);
        } else if (!sameName.isEmpty()) {
            questions.add(Question.SAME_NAME);
        }
        if (!intake.signature().equals("VALID")) {
            questions.add(Question.UNPROVEN_SENDER);
        }
        return new IntakePreview(
                province, from.getString("name"), manifest.getString("receiver"), manifest.getString("ground"), manifest.getString("reason"),
                manifest.getString("createdAt"), person.getString("code"), person.getString("full_name"), person.getString("gender"),
                birth(person), text(person, "id_number"), families(content), units(content, province, from.getString("name")), existing, sameName,
                unknownCodes(content), questions, problems);
    }

    private List<Problem> problems(JsonObject content) {
        var problems = new ArrayList<Problem>();
        var known = tables.all().stream().collect(Collectors.toMap(FileTables.Table::name, table -> table));
        for (var family : content.getJsonObject("rows").entrySet()) {
            var table = known.get(family.getKey());
            var rows = family.getValue().asJsonArray();
            if (table == null && !rows.isEmpty()) {
                problems.add(new Problem("handover.refusal.unknown-rows", Map.of("rows", family.getKey())));
            } else if (!rows.isEmpty()) {
                var columns = table.columns().stream().map(FileTables.Column::name).collect(Collectors.toSet());
                var newer = new TreeSet<>(rows.getJsonObject(0).keySet());
                newer.removeAll(columns);
                if (!newer.isEmpty()) {
                    problems.add(new Problem(
                            "handover.refusal.unknown-columns", Map.of("rows", family.getKey(), "columns", String.join(", ", newer))));
                }
            }
        }
        return problems;
    }

    private List<Family> families(JsonObject content) {
        var kept = tables.told(tables.all());
        var history = content.getJsonArray("knownBefore").getValuesAs(JsonObject.class);
        var families = new ArrayList<Family>();
        content.getJsonObject("rows").forEach((table, rows) -> {
            if (!rows.asJsonArray().isEmpty()) {
                var earlier = (int) history.stream().filter(row -> row.getString("fact").equals(table)).count();
                families.add(new Family(table, rows.asJsonArray().size(), earlier, kept.contains(table)));
            }
        });
        for (var beside : List.of("decisions", "attachments")) {
            if (!content.getJsonArray(beside).isEmpty()) {
                families.add(new Family(beside, content.getJsonArray(beside).size(), 0, false));
            }
        }
        return families;
    }

    /** A unit is the same when it has the same code and name, and the package comes from this very province. */
    private List<Unit> units(JsonObject content, String province, String provinceName) {
        var root = trees.now().root();
        var ours = root.code().equals(province) && root.name().equals(provinceName);
        return content.getJsonObject("units").entrySet().stream()
                .map(entry -> {
                    var name = entry.getValue().asJsonObject().getString("name");
                    var here = ours && outside.known(entry.getKey(), name).isPresent() ? Optional.of(entry.getKey()) : Optional.<String>empty();
                    return new Unit(entry.getKey(), name, here);
                })
                .toList();
    }

    private List<UnknownCode> unknownCodes(JsonObject content) {
        var unknown = new ArrayList<>(unknownRanks(content));
        if (content.getJsonObject("person").get("fields") instanceof JsonObject fields) {
            fields.forEach((code, value) -> FileFields.find(code)
                    .filter(field -> field.isTyped() && !field.catalogue().isBlank() && value instanceof JsonString)
                    .ifPresent(field -> {
                        var said = ((JsonString) value).getString();
                        var names = catalogues.items(field.catalogue(), today.date()).stream().map(CatalogueItem::nameVi).toList();
                        if (!said.isBlank() && !names.contains(said)) {
                            unknown.add(new UnknownCode(field.catalogue(), said, code, names));
                        }
                    }));
        }
        return List.copyOf(unknown);
    }

    private List<UnknownCode> unknownRanks(JsonObject content) {
        Set<String> ranks = new HashSet<>();
        scales.ranks().forEach(rank -> ranks.add(rank.code()));
        var pay = content.getJsonObject("rows").getJsonArray("salary_placement");
        return pay == null ? List.of() : pay.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("rank"))
                .distinct()
                .filter(rank -> !ranks.contains(rank))
                .map(rank -> new UnknownCode("ranks", rank, null, List.of()))
                .toList();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static Integer whole(JsonObject object, String name) {
        return object.getOrDefault(name, JsonValue.NULL) instanceof JsonNumber number ? number.intValue() : null;
    }

    private static String birth(JsonObject person) {
        var birth = new StringBuilder().append(person.getInt("birth_year"));
        for (var part : List.of("birth_month", "birth_day")) {
            var value = whole(person, part);
            if (value != null) {
                birth.append("-%02d".formatted(value));
            }
        }
        return birth.toString();
    }
}
