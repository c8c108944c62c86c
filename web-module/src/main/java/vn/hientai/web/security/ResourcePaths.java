package vn.hientai.web.security;

/** Addresses of scripts, styles, fonts and pictures, which are the same for everybody. */
final class ResourcePaths {
    private ResourcePaths() {}

    static boolean isResource(String path) {
        return path.startsWith("/assets/") || path.startsWith("/health");
    }
}
