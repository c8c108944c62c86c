package vn.hientai.web.launch;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Lets through what our own code says, and the warnings of all others: Payara sets levels of its own at boot. */
public final class QuietFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord event) {
        return event.getLevel().intValue() >= Level.WARNING.intValue()
            || String.valueOf(event.getLoggerName()).startsWith("vn.hientai");
    }
}
