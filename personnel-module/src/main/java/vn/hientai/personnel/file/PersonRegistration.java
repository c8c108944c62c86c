package vn.hientai.personnel.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is told about someone whose file is opened (lập hồ sơ). A part that is null is not known yet.
 *
 * @param birthDate {@code YYYY[-MM[-DD]]}
 * @param unit code of the unit that uses the person
 * @param from first day in the post
 * @param fields further values of the file by field code
 */
public record PersonRegistration(
        String fullName,
        String gender,
        String birthDate,
        String idNumber,
        String unit,
        String post,
        String office,
        String subject,
        LocalDate recruitedOn,
        LocalDate from,
        String rank,
        Integer step,
        BigDecimal coefficient,
        LocalDate stepSince,
        Map<String, String> fields) {}
