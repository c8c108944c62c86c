package vn.hientai.personnel.intake;

import java.math.BigDecimal;
import java.util.Map;
import vn.hientai.core.intake.PartialDate;

/** One person as a list tells of them; what was not told or not understood is null. */
public record PersonRow(int row, String code, String fullName, Gender gender, PartialDate birthDate, String idNumber,
                        String unitName, String post, PartialDate hiredOn, Pay pay, Map<PersonField, String> others) {

    public enum Gender { MALE, FEMALE }

    /** {@code scale} is the salary class of the rank, {@code since} the day the step is drawn from. */
    public record Pay(String rank, String scale, boolean official, Integer step, BigDecimal coefficient,
                      int overScalePercent, PartialDate since) {}

    public String familyName() {
        var end = fullName.indexOf(' ');
        return end < 0 ? "" : fullName.substring(0, end);
    }

    public String middleName() {
        var first = fullName.indexOf(' ');
        var last = fullName.lastIndexOf(' ');
        return first == last ? "" : fullName.substring(first + 1, last);
    }

    public String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
