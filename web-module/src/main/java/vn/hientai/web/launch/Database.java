package vn.hientai.web.launch;

/** Where the product keeps its data. */
record Database(String url, String user, String password) {

    static Database embedded(int port, String user, String password) {
        return new Database(withParameters("jdbc:postgresql://127.0.0.1:" + port + "/hientai"), user, password);
    }

    static Database external(Options options) {
        return new Database(withParameters(options.text(Settings.HIENTAI_DB_URL)),
            options.text(Settings.HIENTAI_DB_USER), options.text(Settings.HIENTAI_DB_PASSWORD));
    }

    /** Null parameters of type jsonb and daterange fail unless strings go untyped; days are read as they are spelled. */
    private static String withParameters(String url) {
        return with(with(with(url, "stringtype", "unspecified"), "binaryTransferDisable", "DATE"), "ApplicationName", "hientai");
    }

    private static String with(String url, String name, String value) {
        if (url.contains("?" + name + "=") || url.contains("&" + name + "=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
