package vn.hientai.web.rest.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffRow;

/** A person in a list; what is unknown or hidden is absent. */
@Schema(description = "A person. What is unknown, or hidden from the caller, is absent.")
public record StaffItem(
        @Schema(description = "Personnel number, unique in the province; never changes") String code,
        String fullName,
        @Schema(enumeration = {"MALE", "FEMALE"}) String gender,
        @Schema(description = "YYYY[-MM[-DD]]") String birthDate,
        UnitRef unit,
        String post,
        @Schema(description = "Code of the leadership office, if any") String office,
        @Schema(description = "Code of the rank") String rank,
        Integer step,
        BigDecimal coefficient,
        LocalDate stepSince,
        String subject,
        String status,
        @Schema(description = "Last day in service by the ordinary retirement age") LocalDate retiresOn,
        @Schema(description = "Letters of the last three years, oldest first") String grades,
        @Schema(description = "Percent of the essential fields that are filled in") Integer completeness,
        String talent,
        @Schema(description = "Citizen identity number; only for readers of the sensitive part") String idNumber,
        LocalDate recruitedOn,
        @Schema(description = "Version of the file, as in the ETag") Integer version) {
    /** A unit by code and name of the day. */
    public record UnitRef(String code, String name) {}

    static StaffItem of(StaffRow row) {
        return of(row, null, null, null);
    }

    static StaffItem of(PersonFile file) {
        return of(file.card(), file.idNumber(), file.recruitedOn(), file.version());
    }

    private static StaffItem of(StaffRow row, String idNumber, LocalDate recruitedOn, Integer version) {
        return new StaffItem(
                row.code(), row.fullName(), row.gender(), row.birthDate(), new UnitRef(row.unitCode(), row.unitName()), row.post(),
                row.office(), row.rank(), row.step(), row.coefficient(), row.stepSince(), row.subject(), row.status(),
                row.retiresOn(), row.grades() == null || row.grades().isEmpty() ? null : row.grades(), row.completeness(),
                row.talent(), idNumber, recruitedOn, version);
    }
}
