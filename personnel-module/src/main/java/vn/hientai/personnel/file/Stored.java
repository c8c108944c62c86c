package vn.hientai.personnel.file;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Row;

/** A person as written: the columns that the form's fields of kind COLUMN stand for, and the other fields. */
record Stored(
        int version,
        JsonObject fields,
        String fullName,
        String gender,
        PartialDate birth,
        String idNumber,
        String subject,
        LocalDate recruitedOn) {
    static Stored of(Row row) {
        return new Stored(
                row.whole(0),
                parse(row.text(1)),
                row.text(2),
                row.text(3),
                new PartialDate(row.whole(4), row.whole(5), row.whole(6)),
                row.text(7),
                row.text(8),
                row.day(9));
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The value of a field as a text; empty when there is none. */
    String value(FileField field) {
        return switch (field.code()) {
            case "fullName" -> fullName;
            case "gender" -> gender;
            case "birthDate" -> birth.toString();
            case "idNumber" -> idNumber == null ? "" : idNumber;
            case "recruitedOn" -> recruitedOn == null ? "" : recruitedOn.toString();
            default -> text(fields.get(field.code()));
        };
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    Stored with(FileField field, String value) {
        return switch (field.code()) {
            case "fullName" -> new Stored(version, fields, value, gender, birth, idNumber, subject, recruitedOn);
            case "gender" -> new Stored(version, fields, fullName, value, birth, idNumber, subject, recruitedOn);
            case "birthDate" ->
                new Stored(version, fields, fullName, gender, PartialDate.parse(value), idNumber, subject, recruitedOn);
            case "idNumber" ->
                new Stored(version, fields, fullName, gender, birth, value.isEmpty() ? null : value, subject, recruitedOn);
            case "recruitedOn" ->
                new Stored(
                        version, fields, fullName, gender, birth, idNumber, subject, value.isEmpty() ? null : LocalDate.parse(value));
            default -> withField(field.code(), value);
        };
    }

    private Stored withField(String code, String value) {
        var changed = Json.createObjectBuilder(fields);
        if (value.isEmpty()) {
            changed.remove(code);
        } else {
            changed.add(code, value);
        }
        return new Stored(version, changed.build(), fullName, gender, birth, idNumber, subject, recruitedOn);
    }
}
