package vn.hientai.personnel.file;

import java.util.Optional;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** Which fields of one file its reader sees. */
record FileSight(boolean sensitive, boolean pay) {
    static FileSight over(StaffSight sight, PersonId person, Optional<OrgUnitId> home) {
        return new FileSight(sight.sensitive().includes(person, home), sight.salary().includes(person, home));
    }

    boolean sees(FileField field) {
        return (sensitive || !field.sensitive()) && (pay || !field.isPay());
    }

    boolean sees(String field) {
        return FileFields.find(field).map(this::sees).orElse(sensitive && pay);
    }
}
