package vn.hientai.web.faces.career;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of the checklist of papers: the day of the paper, empty while it is not there. */
public class PaperRow implements Serializable {
    private final String code;
    private LocalDate day;

    PaperRow(String code, LocalDate day) {
        this.code = code;
        this.day = day;
    }

    static Map<String, LocalDate> days(List<PaperRow> rows) {
        var days = new LinkedHashMap<String, LocalDate>();
        rows.stream().filter(one -> one.day != null).forEach(one -> days.put(one.code, one.day));
        return days;
    }

    public String getCode() {
        return code;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
