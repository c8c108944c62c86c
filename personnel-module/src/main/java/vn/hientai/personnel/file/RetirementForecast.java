package vn.hientai.personnel.file;

import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.kernel.PartialDate;

/** Port: the last working day by the ordinary retirement age; the retirement rule answers. */
public interface RetirementForecast {
    Optional<LocalDate> retiresOn(String gender, PartialDate birth);
}
