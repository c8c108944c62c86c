package vn.hientai.web.rest;

/** The operations of the interface that need no token, in one place. */
public final class OpenOperations {
    private static final String CALCULATORS = "/api/v1/calculators/";

    private static final String CALENDAR = "/api/v1/calendar/";

    private OpenOperations() {}

    public static boolean isOpen(String method, String path) {
        return switch (method) {
            case "POST" -> path.equals("/api/v1/tokens") || path.startsWith(CALCULATORS);
            case "OPTIONS" -> true;
            // a calendar program knows nothing but its secret address
            default -> path.startsWith(CALCULATORS) || path.startsWith(CALENDAR);
        };
    }
}
