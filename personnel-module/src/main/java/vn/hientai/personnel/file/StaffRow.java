package vn.hientai.personnel.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/**
 * One line of the directory. What is unknown or hidden from the reader is null.
 *
 * @param birthDate {@code YYYY[-MM[-DD]]}
 * @param photo number of the portrait, or null
 * @param grades letters of the last three years, oldest first: {@code T,X,X}
 */
public record StaffRow(
        PersonId person,
        String code,
        String fullName,
        String gender,
        String birthDate,
        LocalDate bornOn,
        OrgUnitId unit,
        String unitCode,
        String unitName,
        String post,
        String office,
        String rank,
        Integer step,
        BigDecimal coefficient,
        LocalDate stepSince,
        LocalDate stepDueOn,
        String subject,
        String status,
        LocalDate retiresOn,
        String grades,
        int completeness,
        String talent,
        Long photo) {}
