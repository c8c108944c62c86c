package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server of {@code HIENTAI_SMTP_URL}: {@code smtp://} or {@code smtps://[user:password@]host[:port][?from=address]}.
 */
@ApplicationScoped
public class MailBox {
    private static final String MILLISECONDS = "10000";

    @Inject
    @ConfigProperty(name = "hientai.smtp.url", defaultValue = " ")
    String url;

    public boolean isConfigured() {
        return !url.isBlank();
    }

    void send(Letter letter) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        Transport.send(message);
    }

    private String sender() {
        var server = URI.create(url);
        var asked = server.getQuery();
        return asked != null && asked.startsWith("from=") ? asked.substring("from=".length()) : "hien-tai@" + server.getHost();
    }

    private Session session() {
        var server = URI.create(url);
        var secure = "smtps".equals(server.getScheme());
        var properties = new Properties();
        var protocol = secure ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", server.getHost());
        properties.put("mail." + protocol + ".port", String.valueOf(server.getPort() > 0 ? server.getPort() : secure ? 465 : 25));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + wait, MILLISECONDS);
        }
        if (server.getUserInfo() == null) {
            return Session.getInstance(properties);
        }
        var login = server.getUserInfo().split(":", 2);
        properties.put("mail." + protocol + ".auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login[0], login.length > 1 ? login[1] : "");
            }
        });
    }
}
