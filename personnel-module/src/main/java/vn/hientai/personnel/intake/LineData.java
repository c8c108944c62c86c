package vn.hientai.personnel.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.VietnameseText;

/** A person as one line of JSON: what the grid shows and what taking over needs. */
final class LineData {

    private final StringBuilder json = new StringBuilder(512);

    private LineData() {}

    /** {@code unit} is where the person will be placed; {@code division} a name under it that is no unit, or null. */
    static String of(PersonRow person, long unit, String division, LocalDate today) {
        var data = new LineData();
        data.json.append('{');
        data.put("fullName", person.fullName());
        if (person.fullName() != null) {
            var name = VietnameseText.Name.of(person.fullName());
            data.put("familyName", name.family());
            data.put("middleName", name.middle());
            data.put("givenName", name.given());
        }
        data.put("gender", person.gender());
        data.put("birthDate", person.birthDate());
        if (person.birthDate() != null) {
            data.put("birthYear", person.birthDate().year());
            data.put("birthMonth", person.birthDate().month());
            data.put("birthDay", person.birthDate().day());
        }
        data.put("idNumber", person.idNumber());
        data.put("givenCode", person.code());
        data.put("unitName", person.unitName());
        data.put("unitId", unit);
        data.put("post", post(person));
        data.put("office", PostWords.office(person.post()));
        data.put("subject", PostWords.subject(person));
        var hired = person.hiredOn() == null ? null : person.hiredOn().first();
        data.put("recruitedOn", hired);
        data.put("from", since(person, hired, today));
        data.pay(person.pay(), hired, today);
        data.fields(person, division);
        return data.json.append('}').toString();
    }

    private void pay(PersonRow.Pay pay, LocalDate hired, LocalDate today) {
        if (pay == null) {
            return;
        }
        put("rank", pay.rank());
        put("scale", pay.scale());
        put("step", pay.step());
        put("coefficient", pay.coefficient());
        put("overScale", pay.overScalePercent());
        put("stepSince", pay.since() != null ? pay.since().first() : hired != null ? hired : today);
    }

    private void fields(PersonRow person, String division) {
        json.append(",\"fields\":{");
        var length = json.length();
        for (var other : person.others().entrySet()) {
            if (json.length() > length) {
                json.append(',');
            }
            field(FileCodes.of(other.getKey()), other.getValue());
        }
        if (division != null) {
            if (json.length() > length) {
                json.append(',');
            }
            field("import.division", division);
        }
        json.append('}');
    }

    private static String post(PersonRow person) {
        if (person.post() != null) {
            return person.post();
        }
        return person.others().getOrDefault(PersonField.RANK_NAME, "Chưa ghi chức danh");
    }

    /** On the list, so in the unit by today at the latest, unless the list tells a later day: nobody shows before it. */
    private static LocalDate since(PersonRow person, LocalDate hired, LocalDate today) {
        var told = person.others().get(PersonField.JOINED_ON);
        var since = told != null ? PartialDate.parse(told).first() : hired;
        if (hired != null && hired.isAfter(today) && (since == null || since.isBefore(hired))) {
            return hired;
        }
        return since == null ? today : since;
    }

    private void put(String name, Object value) {
        if (value == null) {
            return;
        }
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":");
        if (value instanceof Number) {
            json.append(value);
        } else {
            quote(json, value.toString());
        }
    }

    private void field(String name, String value) {
        quote(json, name);
        json.append(':');
        quote(json, value);
    }

    static void quote(StringBuilder json, String text) {
        if (isPlain(text)) {
            json.append('"').append(text).append('"');
            return;
        }
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> json.append('\\').append(letter);
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (letter >= ' ' && letter != 0x7f) {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\' || letter == 0x7f) {
                return false;
            }
        }
        return true;
    }

    static String arguments(List<String> values) {
        var json = new StringBuilder("{");
        for (var i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",").append('"').append(i).append("\":");
            quote(json, values.get(i));
        }
        return json.append('}').toString();
    }

    static String object(Map<String, String> values) {
        var json = new StringBuilder("{");
        values.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }
}
