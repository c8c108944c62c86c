package vn.hientai.core.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;

/**
 * Takes waiting notices out of the outbox and mails them; every node may run it, each notice is claimed by one. What
 * cannot be sent is tried again later and given up after some attempts, and stays in the inbox all the same.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MailDispatcher {
    private static final System.Logger LOG = System.getLogger("hientai.mail");
    private static final int AT_ONCE = 50;

    @Inject
    MailBox mailBox;

    @Inject
    Outbox outbox;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void dispatch() {
        if (!mailBox.isConfigured()) {
            return;
        }
        for (var sent = 0; sent < AT_ONCE; sent++) {
            var letter = outbox.claim();
            if (letter.isEmpty()) {
                return;
            }
            try {
                mailBox.send(letter.get());
                outbox.sent(letter.get().notice());
            } catch (MessagingException failed) {
                LOG.log(Level.WARNING, "notice " + letter.get().notice() + " could not be mailed: " + failed.getClass().getSimpleName());
                outbox.failed(letter.get().notice());
            }
        }
    }
}
