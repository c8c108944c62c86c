package vn.hientai.web.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A report that the product brings along. */
public enum ReportName {
    /** Thống kê số lượng, chất lượng. */
    STAFF_STATISTICS,
    /** Tháp tuổi. */
    STAFF_PYRAMID,
    /** Làn sóng nghỉ hưu theo năm. */
    RETIREMENT_WAVE,
    /** Chỉ số PAR INDEX, SIPAS, PAPI của các đơn vị. */
    UNIT_INDICES;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportName> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
