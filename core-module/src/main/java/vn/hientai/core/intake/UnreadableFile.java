package vn.hientai.core.intake;

/** The file cannot be taken as a list of people at all; the reason is a key of the message bundle. */
public class UnreadableFile extends RuntimeException {

    public enum Reason { EMPTY, ENCRYPTED, NOT_A_SPREADSHEET, DAMAGED, TOO_LARGE, TOO_MANY_ROWS, NO_HEADER, OPEN_DOCUMENT, WEB_PAGE }

    private final Reason reason;

    public UnreadableFile(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnreadableFile(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
