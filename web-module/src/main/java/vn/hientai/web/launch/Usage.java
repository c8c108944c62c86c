package vn.hientai.web.launch;

/** The text of {@code --help}: every option with its default, in both languages. */
final class Usage {
    private Usage() {}

    static String text() {
        var text = new StringBuilder("""
            Hiền Tài

            java -jar hien-tai.jar [--help]

            Tuỳ chọn lấy từ biến môi trường, hoặc thuộc tính hệ thống cùng tên viết thường có dấu chấm (-Dhientai.port=8080
            đặt trước -jar). Giá trị sai: một dòng báo lỗi, mã thoát 2. Khởi động hỏng: mã thoát 1.
            Options come from the environment, or from system properties of the same name in lower case with dots
            (-Dhientai.port=8080 before -jar). A bad value: one line, exit code 2. A failed start: exit code 1.

            """);
        for (var setting : Settings.values()) {
            var standard = setting.standard().isEmpty() ? "-" : setting.standard();
            text.append("  %-26s [%s]%n      %s%n      %s%n".formatted(
                setting.name(), standard, setting.vietnamese(), setting.english()));
        }
        return text.toString();
    }
}
