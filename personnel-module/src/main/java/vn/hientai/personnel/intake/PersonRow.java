package vn.hientai.personnel.intake;

import java.math.BigDecimal;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;

/** One person as a list tells of them; what was not told or not understood is null. */
public record PersonRow(int row, String code, String fullName, Gender gender, PartialDate birthDate, String idNumber,
                        String unitName, String post, PartialDate hiredOn, Pay pay, Map<PersonField, String> others) {

    /** {@code scale} is the salary class of the rank, {@code since} the day the step is drawn from. */
    public record Pay(String rank, String scale, boolean official, Integer step, BigDecimal coefficient,
                      int overScalePercent, PartialDate since) {}
}
