package vn.hientai.web.setup;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Names as they are met in Nghệ An, in about their shares; invented people only. */
final class NameStock {
    private static final List<String> FAMILIES = weighted(
            "Nguyễn:300", "Trần:90", "Lê:85", "Phạm:50", "Hoàng:50", "Hồ:50", "Phan:48", "Võ:32", "Đặng:28", "Bùi:24", "Cao:22",
            "Đậu:20", "Thái:18", "Vũ:16", "Trương:16", "Ngô:16", "Đinh:15", "Hà:14", "Chu:12", "Lương:12", "Vi:12", "Lô:12",
            "Nguyễn Cảnh:10", "Nguyễn Sỹ:8", "Kha:6", "Quang:6", "Trịnh:6", "Lữ:5", "Vừ:5", "Xồng:4", "Già:2", "Moong:2", "Cụt:2",
            "Dương:8", "Đỗ:8", "Mai:6", "Tăng:4", "Đoàn:5", "Phùng:4", "Lang:3", "Ngân:2");
    private static final List<String> MEN_MIDDLE = weighted(
            "Văn:22", "Đức:14", "Xuân:10", "Minh:9", "Quốc:8", "Hữu:8", "Công:7", "Anh:6", "Trọng:6", "Ngọc:6", "Đình:8", "Thanh:5",
            "Bá:5", "Tiến:5", "Mạnh:4", "Viết:4", "Hồng:3", "Quang:3", "Khắc:3", "Sỹ:3");
    private static final List<String> MEN_GIVEN = weighted(
            "Anh:10", "Hùng:9", "Dũng:9", "Tuấn:9", "Hải:8", "Sơn:8", "Thắng:8", "Cường:7", "Bình:7", "Nam:7", "Long:6", "Minh:6",
            "Đạt:5", "Hoàng:5", "Phúc:5", "Quân:5", "Trung:6", "Vinh:6", "Việt:5", "Tài:4", "Toàn:4", "Thành:6", "Hoà:4", "Khánh:4",
            "Lâm:3", "Nghĩa:4", "Quý:3", "Tâm:3", "Thịnh:4", "Tùng:4", "Giang:3", "Hiếu:5", "Huy:5", "Khoa:3", "Mạnh:3", "Bách:2");
    private static final List<String> WOMEN_MIDDLE = weighted(
            "Thị:34", "Thị Thu:9", "Thị Hồng:8", "Thị Thanh:8", "Thị Kim:6", "Thị Minh:5", "Thị Quỳnh:5", "Thị Hương:4", "Ngọc:5",
            "Thanh:4", "Thuỳ:5", "Mai:3", "Hoài:4", "Thị Mai:4", "Thị Lan:3", "Thị Bích:4", "Khánh:3", "Phương:3", "Thảo:2");
    private static final List<String> WOMEN_GIVEN = weighted(
            "Hoa:7", "Hà:8", "Hương:9", "Lan:8", "Mai:7", "Nga:7", "Hằng:8", "Thuỷ:7", "Trang:8", "Linh:7", "Anh:7", "Hiền:7", "Oanh:5",
            "Yến:5", "Phượng:5", "Nhung:5", "Dung:6", "Huyền:6", "Thảo:6", "Vân:6", "Liên:5", "Bích:4", "Chi:4", "Giang:4", "Hạnh:6",
            "Hoà:4", "Loan:4", "My:3", "Ngọc:4", "Quỳnh:4", "Tâm:4", "Tú:3", "Thương:3", "Xuân:3", "Ánh:2", "Diệp:2", "Châu:3");

    private NameStock() {}

    static String family(SplittableRandom random) {
        return pick(FAMILIES, random);
    }

    static String middle(boolean woman, SplittableRandom random) {
        return pick(woman ? WOMEN_MIDDLE : MEN_MIDDLE, random);
    }

    static String given(boolean woman, SplittableRandom random) {
        return pick(woman ? WOMEN_GIVEN : MEN_GIVEN, random);
    }

    static <T> T pick(List<T> stock, SplittableRandom random) {
        return stock.get(random.nextInt(stock.size()));
    }

    static List<String> weighted(String... entries) {
        return List.of(entries).stream()
                .flatMap(entry -> {
                    var at = entry.lastIndexOf(':');
                    return Stream.generate(() -> entry.substring(0, at))
                            .limit(Integer.parseInt(entry.substring(at + 1)));
                })
                .toList();
    }
}
