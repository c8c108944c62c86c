package vn.hientai.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.due.DueKind;
import vn.hientai.personnel.due.DueQueries.DueRow;

@DisplayName("Lịch đến hạn cho chương trình lịch")
class DueCalendarTest {
    private static final DueRow LAN = new DueRow(
            DueKind.RETIREMENT_NOTICE, LocalDate.of(2026, 12, 31), null, "40.018.0001", "Trần Thị Lan, \"Bé\"; \n=1+1", "SNV", "Sở Nội vụ", "Chuyên viên", false);

    @Test
    void is_a_calendar_of_whole_days_with_matter_and_name_and_nothing_else() {
        var text = DueCalendar.written(List.of(LAN), Texts.VIETNAMESE);
        var calendar = Biweekly.parse(text).first();

        assertThat(calendar.getEvents()).hasSize(1);
        var event = calendar.getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Thông báo nghỉ hưu: " + LAN.fullName());
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(text).contains("DTSTART;VALUE=DATE:20261231").contains("DTEND;VALUE=DATE:20270101");
        assertThat(text).doesNotContain("40.018").doesNotContain("SNV").doesNotContain("Sở Nội vụ").doesNotContain("Chuyên viên");
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void the_same_matter_keeps_its_number_when_its_day_moves() {
        var later = new DueRow(
                LAN.kind(), LAN.on().plusMonths(1), null, LAN.code(), LAN.fullName(), LAN.unitCode(), LAN.unitName(), LAN.post(), false);

        assertThat(uid(later)).isEqualTo(uid(LAN));
    }

    private static String uid(DueRow row) {
        return Biweekly.parse(DueCalendar.written(List.of(row), Texts.VIETNAMESE)).first().getEvents().get(0).getUid().getValue();
    }
}
