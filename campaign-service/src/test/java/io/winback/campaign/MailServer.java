package io.winback.campaign;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mail server that keeps what it gets, for the whole run of the tests, and misbehaves where it is told to. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    /** What becomes of mails to an address. */
    public enum Manner {
        TAKE,
        /** Refused for good before any content is taken. */
        REFUSE,
        /** Refused for now, once. */
        DEFER,
        /** Told once that we are not known here. */
        LOCK_OUT,
        /** Taken once, and the line drops before a word is said. */
        HANG_UP_ONCE,
        /** Taken, and the line drops before a word is said. */
        HANG_UP,
        /** Taken, and confirmed only when {@link #release released}. */
        HOLD,
        /** Taken, and once released refused for now. */
        HOLD_AND_DEFER
    }

    private static final SmtpServer SERVER = new SmtpServer();

    @Override
    public Map<String, String> start() {
        SERVER.up();
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(SERVER.port()));
    }

    @Override
    public void stop() {
        SERVER.down();
    }

    /** What an address has received, in the order of its coming. */
    public static List<MimeMessage> received(String address) {
        return raw(address).stream().map(MailServer::parsed).toList();
    }

    /** As {@link #received}, byte for byte. */
    public static List<byte[]> raw(String address) {
        return SERVER.received().stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(SmtpServer.Received::raw)
                .toList();
    }

    public static void to(String address, Manner manner) {
        SERVER.manner(address, manner);
    }

    /** Confirms the mail that is held. */
    public static void release(String address) {
        SERVER.release(address);
    }

    /** Nobody listens any more. */
    public static void goDown() {
        SERVER.down();
    }

    public static void comeBack() {
        SERVER.up();
    }

    private static MimeMessage parsed(byte[] raw) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
