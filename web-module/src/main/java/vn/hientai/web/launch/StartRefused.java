package vn.hientai.web.launch;

/** The product does not start; the message is the one line that says why. */
class StartRefused extends RuntimeException {
    /** Something the operator asked for cannot be had: an option, a port, a folder. */
    static final int BAD_OPTION = 2;
    /** Something failed on the way: the database, a migration, the deployment. */
    static final int FAILED = 1;

    private static final long serialVersionUID = 1L;
    private final int exitCode;

    StartRefused(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    static StartRefused badOption(String line) {
        return new StartRefused(BAD_OPTION, line);
    }

    static StartRefused failed(String line) {
        return new StartRefused(FAILED, line);
    }

    int exitCode() {
        return exitCode;
    }
}
