package io.winback.campaign.feedback.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.winback.campaign.feedback.FeedbackConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox of bounces, on a real IMAP server. */
class ImapMailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("bounce@shop.example", "bounce", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsEachMailOnce() throws MessagingException {
        deliver(Samples.BOUNCE);
        deliver(Samples.ANSWER);

        assertThat(read(Optional.empty(), 100)).containsExactly("Undelivered Mail Returned to Sender", "Re: A gift");
        assertThat(read(Optional.empty(), 100)).isEmpty();
        deliver(Samples.COMPLAINT);
        assertThat(read(Optional.empty(), 100)).containsExactly("FW: A gift");
    }

    @Test
    void readsABatchAtATime() throws MessagingException {
        for (var mail = 0; mail < 5; mail++) {
            deliver(Samples.BOUNCE);
        }

        assertThat(read(Optional.empty(), 3)).hasSize(3);
        assertThat(read(Optional.empty(), 3)).hasSize(2);
    }

    @Test
    void movesWhatIsDone() throws MessagingException {
        deliver(Samples.BOUNCE);

        read(Optional.of("done"), 100);

        assertThat(server.getReceivedMessagesForDomain("shop.example")).hasSize(1);
        assertThat(read(Optional.of("done"), 100)).isEmpty();
    }

    @Test
    void readsAgainWhatCouldNotBeTaken() throws MessagingException {
        deliver(Samples.BOUNCE);

        assertThatThrownBy(() -> mailbox(Optional.empty(), 100).read(mail -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read(Optional.empty(), 100)).hasSize(1);
    }

    @Test
    void readsTheOthersWhereOneCannotBeTaken() throws MessagingException {
        deliver(Samples.BOUNCE);
        deliver(Samples.ANSWER);
        var taken = new ArrayList<MimeMessage>();

        assertThatThrownBy(() -> mailbox(Optional.empty(), 100).read(mail -> {
                    taken.add(mail);
                    if (taken.size() == 1) {
                        throw new IllegalStateException("not this one");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(taken).hasSize(2);
        assertThat(read(Optional.empty(), 100)).containsExactly("Undelivered Mail Returned to Sender");
    }

    private List<String> read(Optional<String> done, int batch) throws MessagingException {
        var subjects = new ArrayList<String>();
        mailbox(done, batch).read(mail -> {
            try {
                subjects.add(mail.getSubject());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
        return subjects;
    }

    private ImapMailbox mailbox(Optional<String> done, int batch) {
        return new ImapMailbox(new Settings(server.getImap().getPort(), done, batch), "127.0.0.1");
    }

    private void deliver(String mail) throws MessagingException {
        var raw = mail.replace("%s", "<1@shop.example>").getBytes(StandardCharsets.UTF_8);
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private record Settings(int port, Optional<String> doneFolder, int batch) implements FeedbackConfig.Imap {
        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public Optional<String> user() {
            return Optional.of("bounce");
        }

        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public String folder() {
            return "INBOX";
        }

        @Override
        public Duration poll() {
            return Duration.ofMinutes(1);
        }
    }
}
