package vn.hientai.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.organisation.OrgTree.Stem;

@DisplayName("Tên cơ quan trên văn bản (NĐ 30/2020/NĐ-CP)")
class LetterheadTest {
    private static final OrgTree NGHE_AN = OrgTree.of(List.of(
            stem(1, "NA", UnitKind.PROVINCE, null, "Tỉnh Nghệ An"), stem(2, "SNV", UnitKind.DEPARTMENT, 1L, "Sở Nội vụ"),
            stem(3, "SNV.VP", UnitKind.DIVISION, 2L, "Phòng Công chức, viên chức"),
            stem(4, "SNV.LT", UnitKind.SERVICE_UNIT, 2L, "Trung tâm Lưu trữ lịch sử"),
            stem(5, "VPUB", UnitKind.DEPARTMENT, 1L, "Văn phòng UBND tỉnh"), stem(6, "TT", UnitKind.DEPARTMENT, 1L, "Thanh tra tỉnh"),
            stem(7, "KKT", UnitKind.DEPARTMENT, 1L, "Ban Quản lý Khu kinh tế Đông Nam"),
            stem(8, "PBC", UnitKind.SERVICE_UNIT, 2L, "Trường THPT chuyên Phan Bội Châu"),
            stem(9, "DK", UnitKind.SERVICE_UNIT, 2L, "Văn phòng Đăng ký đất đai"), stem(10, "X1", UnitKind.COMMUNE, 1L, "Xã Đông Lộc"),
            stem(11, "X1.VH", UnitKind.DIVISION, 10L, "Phòng Văn hóa - Xã hội"), stem(12, "P1", UnitKind.WARD, 1L, "Phường Trường Vinh")));

    private static Stem stem(long id, String code, UnitKind kind, Long parent, String name) {
        return new Stem(id, code, kind, null, parent, name, null, null, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NA     |                   | ỦY BAN NHÂN DÂN TỈNH NGHỆ AN         | Nghệ An     | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH              | CHỦ TỊCH",
        "SNV    | UBND TỈNH NGHỆ AN | SỞ NỘI VỤ                            | Nghệ An     | GIÁM ĐỐC SỞ NỘI VỤ                         | GIÁM ĐỐC",
        "SNV.VP | SỞ NỘI VỤ         | PHÒNG CÔNG CHỨC, VIÊN CHỨC           | Nghệ An     | TRƯỞNG PHÒNG CÔNG CHỨC, VIÊN CHỨC          | TRƯỞNG PHÒNG",
        "SNV.LT | SỞ NỘI VỤ         | TRUNG TÂM LƯU TRỮ LỊCH SỬ            | Nghệ An     | GIÁM ĐỐC TRUNG TÂM LƯU TRỮ LỊCH SỬ         | GIÁM ĐỐC",
        "VPUB   | UBND TỈNH NGHỆ AN | VĂN PHÒNG UBND TỈNH                  | Nghệ An     | CHÁNH VĂN PHÒNG UBND TỈNH                  | CHÁNH VĂN PHÒNG",
        "TT     | UBND TỈNH NGHỆ AN | THANH TRA TỈNH                       | Nghệ An     | CHÁNH THANH TRA TỈNH                       | CHÁNH THANH TRA",
        "KKT    | UBND TỈNH NGHỆ AN | BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM     | Nghệ An     | TRƯỞNG BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM    | TRƯỞNG BAN",
        "PBC    | SỞ NỘI VỤ         | TRƯỜNG THPT CHUYÊN PHAN BỘI CHÂU     | Nghệ An     | HIỆU TRƯỞNG TRƯỜNG THPT CHUYÊN PHAN BỘI CHÂU | HIỆU TRƯỞNG",
        "DK     | SỞ NỘI VỤ         | VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI            | Nghệ An     | GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI         | GIÁM ĐỐC",
        "X1     |                   | ỦY BAN NHÂN DÂN XÃ ĐÔNG LỘC          | Đông Lộc    | CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG LỘC       | CHỦ TỊCH",
        "X1.VH  | UBND XÃ ĐÔNG LỘC  | PHÒNG VĂN HÓA - XÃ HỘI               | Đông Lộc    | TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI              | TRƯỞNG PHÒNG",
        "P1     |                   | ỦY BAN NHÂN DÂN PHƯỜNG TRƯỜNG VINH   | Trường Vinh | CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRƯỜNG VINH | CHỦ TỊCH"})
    void an_agency_is_named_as_its_papers_name_it(String code, String superior, String agency, String place, String authority, String office) {
        var head = Letterhead.of(NGHE_AN, code, "");
        assertThat(head.superior()).isEqualTo(superior == null ? "" : superior);
        assertThat(head.agency().replace('\n', ' ')).isEqualTo(agency);
        assertThat(head.words()).isEqualToIgnoringCase(agency);
        assertThat(head.place()).isEqualTo(place);
        assertThat(head.authority()).isEqualTo(authority);
        assertThat(head.office()).isEqualTo(office);
    }

    @Test
    void another_province_needs_nothing_but_its_name() {
        var hue = OrgTree.of(List.of(stem(1, "HUE", UnitKind.PROVINCE, null, "Thành phố Huế"), stem(2, "SNV", UnitKind.DEPARTMENT, 1L, "Sở Nội vụ")));

        assertThat(Letterhead.of(hue, "SNV", "").superior()).isEqualTo("UBND THÀNH PHỐ HUẾ");
        assertThat(Letterhead.of(hue, "HUE", "").authority()).isEqualTo("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ");
        assertThat(Letterhead.of(hue, "HUE", "").place()).isEqualTo("Huế");
    }

    @Test
    void an_agency_that_is_gone_bears_its_last_name() {
        assertThat(Letterhead.of(NGHE_AN, "SDL", "Sở Du lịch").agency()).isEqualTo("SỞ DU LỊCH");
    }
}
