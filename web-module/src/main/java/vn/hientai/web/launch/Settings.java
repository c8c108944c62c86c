package vn.hientai.web.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every option of the product. A name is read from the environment, or as a system property in lower case with dots
 * ({@code HIENTAI_DB_URL}, {@code hientai.db.url}); the pages read the same names through MicroProfile Config.
 */
enum Settings {
    HIENTAI_PORT("8080", SettingKind.PORT, "cổng HTTP", "HTTP port"),
    HIENTAI_HOST("127.0.0.1", SettingKind.HOST, "địa chỉ mạng để lắng nghe; 0.0.0.0 là mọi địa chỉ",
        "network address to listen on; 0.0.0.0 for all"),
    HIENTAI_DATA("./data", SettingKind.TEXT, "thư mục dữ liệu", "data folder"),
    HIENTAI_DB_URL("", SettingKind.JDBC_URL, "PostgreSQL bên ngoài, jdbc:postgresql://…; để trống: dùng PostgreSQL kèm theo",
        "an external PostgreSQL, jdbc:postgresql://…; absent: the embedded one"),
    HIENTAI_DB_USER("", SettingKind.TEXT, "tài khoản của PostgreSQL bên ngoài", "user of the external PostgreSQL"),
    HIENTAI_DB_PASSWORD("", SettingKind.SECRET, "mật khẩu của PostgreSQL bên ngoài",
        "password of the external PostgreSQL"),
    HIENTAI_DEMO("false", SettingKind.FLAG, "true: nạp tỉnh trình diễn vào cơ sở dữ liệu trống",
        "true: load the demonstration province into an empty database"),
    HIENTAI_DEMO_PEOPLE("3000", SettingKind.PEOPLE, "số người của tỉnh trình diễn, đến 2300000",
        "people in the demonstration province, up to 2300000"),
    HIENTAI_TODAY("", SettingKind.DAY, "ngày nghiệp vụ, ví dụ 2026-11-22; chỉ trong chế độ trình diễn",
        "the business day, such as 2026-11-22; demo mode only"),
    HIENTAI_LANG("vi", SettingKind.LANGUAGE, "ngôn ngữ mặc định: vi hoặc en", "default language: vi or en"),
    HIENTAI_SMTP_URL("", SettingKind.SMTP_URL, "máy chủ gửi thư, smtp:// hoặc smtps://[tài khoản:mật khẩu@]máy[:cổng]",
        "mail server, smtp:// or smtps://[user:password@]host[:port]"),
    HIENTAI_OIDC_ISSUER("", SettingKind.HTTP_URL, "đăng nhập một lần (OpenID Connect): địa chỉ nhà phát hành",
        "single sign-on (OpenID Connect): issuer address"),
    HIENTAI_OIDC_CLIENT_ID("", SettingKind.TEXT, "đăng nhập một lần: mã ứng dụng",
        "single sign-on: client id"),
    HIENTAI_OIDC_CLIENT_SECRET("", SettingKind.SECRET, "đăng nhập một lần: khoá ứng dụng; để trống với ứng dụng công khai",
        "single sign-on: client secret; absent for a public client"),
    HIENTAI_OIDC_CLAIM("", SettingKind.TEXT, "đăng nhập một lần: preferred_username (mặc định) là tên đăng nhập, hoặc email",
        "single sign-on: preferred_username (the default), which is the username, or email"),
    HIENTAI_URL("", SettingKind.HTTP_URL, "địa chỉ công khai, cần khi đứng sau máy chủ trung gian, ví dụ https://hientai.tinh.gov.vn",
        "public address, needed behind a proxy, such as https://hientai.example.gov.vn"),
    HIENTAI_SIGN_KEYSTORE("", SettingKind.FILE, "ký số: kho khóa PKCS#12; bí danh là tên tài khoản, hoặc agency cho con dấu chung",
        "digital signatures: PKCS#12 key store; an alias is a username, or agency for the common one"),
    HIENTAI_SIGN_PKCS11("", SettingKind.FILE, "ký số: tệp cấu hình thiết bị PKCS#11 (name=…, library=…), thay cho kho khóa",
        "digital signatures: configuration of a PKCS#11 device (name=…, library=…), instead of the key store"),
    HIENTAI_SIGN_PASSWORD("", SettingKind.SECRET, "ký số: mật khẩu của kho khóa, hoặc mã PIN của thiết bị",
        "digital signatures: password of the key store, or PIN of the device"),
    HIENTAI_SIGN_TRUST("", SettingKind.FILE, "ký số: chứng thư (PEM) của các nơi cấp được tin cậy khi kiểm tra chữ ký",
        "digital signatures: certificates (PEM) of the authorities trusted when signatures are verified"),
    HIENTAI_SIGN_TSA_URL("", SettingKind.HTTP_URL, "ký số: dịch vụ cấp dấu thời gian (RFC 3161)",
        "digital signatures: time-stamping authority (RFC 3161)"),
    HIENTAI_JVM_OPTIONS("", SettingKind.TEXT, "tuỳ chọn thêm cho máy ảo Java của máy chủ, ví dụ -Xmx2g",
        "further options for the server's Java machine, such as -Xmx2g");

    static final String PREFIX = "HIENTAI_";

    private final String standard;
    private final SettingKind kind;
    private final String vietnamese;
    private final String english;

    Settings(String standard, SettingKind kind, String vietnamese, String english) {
        this.standard = standard;
        this.kind = kind;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String property() {
        return propertyOf(name());
    }

    String standard() {
        return standard;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    /** The value as the product uses it, or a refusal in one line. */
    String checked(String value) {
        kind.problemWith(value).ifPresent(problem -> {
            var shown = kind == SettingKind.SECRET ? "" : "\"" + value.replaceAll("\\p{Cntrl}", "?") + "\" ";
            throw StartRefused.badOption(name() + ": " + shown + problem);
        });
        return value;
    }

    static Optional<Settings> named(String name) {
        return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
    }

    static String propertyOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
