package vn.hientai.personnel.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a list of people can stand for; {@code key} is its name in the public interface. */
public enum PersonField {
    ORDER("order"), CODE("code"), FULL_NAME("fullName"), NAME_FRONT("nameFront"), NAME_LAST("nameLast"),
    GENDER("gender"), MALE_MARK("maleMark"), FEMALE_MARK("femaleMark"),
    BIRTH_DATE("birthDate"), BIRTH_MALE("birthDateMale"), BIRTH_FEMALE("birthDateFemale"),
    BIRTH_DAY("birthDay"), BIRTH_MONTH("birthMonth"), BIRTH_YEAR("birthYear"),
    ID_NUMBER("idNumber"), ID_ISSUED_ON("idIssuedOn"), ID_ISSUED_BY("idIssuedBy"),
    ETHNICITY("ethnicity"), RELIGION("religion"), BIRTH_PLACE("birthPlace"), HOME_TOWN("homeTown"),
    ADDRESS("address"), REGISTERED_ADDRESS("registeredAddress"), PHONE("phone"), EMAIL("email"),
    UNIT("unit"), POST("post"), PARTY_POST("partyPost"), APPOINTED_ON("appointedOn"), SUBJECT("subject"),
    HIRED_ON("hiredOn"), JOINED_ON("joinedOn"),
    RANK("rank"), RANK_NAME("rankName"), RANK_SINCE("rankSince"), STEP("step"), COEFFICIENT("coefficient"),
    STEP_SINCE("stepSince"), NEXT_RISE("nextRise"), OVER_SCALE("overScalePercent"),
    POST_ALLOWANCE("postAllowance"), OTHER_ALLOWANCE("otherAllowance"),
    SCHOOLING("schooling"), EDUCATION("education"), MAJOR("major"), POLITICAL_THEORY("politicalTheory"),
    STATE_MANAGEMENT("stateManagement"), DEFENCE_TRAINING("defenceTraining"), COMPUTING("computing"),
    LANGUAGE("language"), ETHNIC_LANGUAGE("ethnicLanguage"), ACADEMIC_TITLE("academicTitle"),
    PARTY_ON("partyOn"), PARTY_OFFICIAL_ON("partyOfficialOn"), UNION_ON("unionOn"),
    SOCIAL_INSURANCE("socialInsurance"), TAX_CODE("taxCode"), MARITAL("maritalStatus"), HEALTH("health"),
    NOTE("note"), IGNORED("ignored");

    private final String key;

    PersonField(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public boolean isDate() {
        return switch (this) {
            case BIRTH_DATE, BIRTH_MALE, BIRTH_FEMALE, ID_ISSUED_ON, APPOINTED_ON, HIRED_ON, JOINED_ON, RANK_SINCE,
                 STEP_SINCE, NEXT_RISE, PARTY_ON, PARTY_OFFICIAL_ON, UNION_ON -> true;
            default -> false;
        };
    }

    /** A value here speaks for a row being about a person and not a heading, a total or a signature. */
    public boolean marksPerson() {
        return switch (this) {
            case CODE, GENDER, BIRTH_DATE, BIRTH_MALE, BIRTH_FEMALE, BIRTH_YEAR, ID_NUMBER, HIRED_ON, RANK,
                 RANK_NAME, STEP, COEFFICIENT, STEP_SINCE, ETHNICITY, EDUCATION, POST, EMAIL -> true;
            default -> false;
        };
    }

    public static Optional<PersonField> byKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
