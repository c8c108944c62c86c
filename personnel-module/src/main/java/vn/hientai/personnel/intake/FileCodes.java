package vn.hientai.personnel.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileFields;

/** Under which field of the personnel file each column is kept. */
final class FileCodes {

    private static final Map<PersonField, List<String>> CANDIDATES = new EnumMap<>(Map.ofEntries(
        Map.entry(PersonField.ETHNICITY, List.of("ethnic", "ethnicity")),
        Map.entry(PersonField.ADDRESS, List.of("residence")),
        Map.entry(PersonField.REGISTERED_ADDRESS, List.of("registeredAddress")),
        Map.entry(PersonField.JOINED_ON, List.of("joinedUnitOn", "joinedOn")),
        Map.entry(PersonField.PARTY_ON, List.of("partyJoinedOn", "partyOn")),
        Map.entry(PersonField.PARTY_POST, List.of("partyOffice")),
        Map.entry(PersonField.UNION_ON, List.of("unionJoinedOn", "unionOn")),
        Map.entry(PersonField.APPOINTED_ON, List.of("officeFrom")),
        Map.entry(PersonField.RANK_SINCE, List.of("rankAppointedOn")),
        Map.entry(PersonField.POST_ALLOWANCE, List.of("officeAllowance")),
        Map.entry(PersonField.SCHOOLING, List.of("schoolEducation", "generalEducation")),
        Map.entry(PersonField.EDUCATION, List.of("degree", "highestDegree")),
        Map.entry(PersonField.MAJOR, List.of("major")),
        Map.entry(PersonField.STATE_MANAGEMENT, List.of("stateManagementLevel", "stateManagement")),
        Map.entry(PersonField.COMPUTING, List.of("computing")),
        Map.entry(PersonField.LANGUAGE, List.of("language"))));
    private static final Map<PersonField, String> CODES = codes();

    private FileCodes() {}

    static String of(PersonField field) {
        return CODES.get(field);
    }

    private static Map<PersonField, String> codes() {
        var codes = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : PersonField.values()) {
            codes.put(field, CANDIDATES.getOrDefault(field, List.of(field.key())).stream()
                .filter(code -> FileFields.find(code).filter(FileCodes::takesText).isPresent())
                .findFirst().orElse("import." + field.key()));
        }
        return codes;
    }

    private static boolean takesText(FileField field) {
        return switch (field.kind()) {
            case TEXT, DATE, ID, DECIMAL -> true;
            default -> false;
        };
    }
}
