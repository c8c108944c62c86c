package vn.hientai.personnel.assessment.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.VietnameseText;

/** A column of a list of tasks, with the headings under which it is known; the first is that of the template. */
public enum SheetField {
    KEY("externalId", false, "Mã việc", "Số hiệu việc", "Mã nhiệm vụ"),
    STAFF("staff", true, "Mã cán bộ", "Mã CBCC", "Mã cán bộ, công chức", "Mã người làm"),
    PRODUCT("product", true, "Mã sản phẩm", "Mã sản phẩm, công việc"),
    TITLE("title", true, "Tên việc", "Nội dung", "Nội dung công việc", "Tên công việc"),
    QUANTITY("quantity", true, "Số lượng", "Số lượng giao"),
    DUE("dueOn", true, "Hạn", "Hạn hoàn thành", "Thời hạn"),
    AD_HOC("adHoc", false, "Phát sinh", "Việc phát sinh", "Đột xuất"),
    DONE("done", false, "Đã hoàn thành", "Số lượng hoàn thành"),
    FINISHED("finishedOn", false, "Ngày xong", "Ngày hoàn thành");

    private final String key;
    private final boolean needed;
    private final List<String> headings;

    SheetField(String key, boolean needed, String... headings) {
        this.key = key;
        this.needed = needed;
        this.headings = List.of(headings);
    }

    /** As programs name it. */
    public String key() {
        return key;
    }

    /** Whether every row must have it. */
    public boolean isNeeded() {
        return needed;
    }

    public String heading() {
        return headings.get(0);
    }

    /** The column that stands under the heading, accents and case aside; a star behind it does no harm. */
    static Optional<SheetField> under(String heading) {
        var asked = VietnameseText.searchKey(heading.replace("*", " ")).strip();
        return Arrays.stream(values())
                .filter(one -> one.headings.stream().anyMatch(known -> VietnameseText.searchKey(known).strip().equals(asked)))
                .findFirst();
    }
}
