package io.winback.campaign.feedback.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import io.winback.campaign.feedback.Report.Source;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailParserTest {

    /** Made once: it reads its providers from the class path. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final String OURS = "<1q2w3e4r@shop.example>";

    @Test
    void readsADeliveryReport() {
        var report = only(Samples.BOUNCE, Source.DSN);

        assertThat(report.kind()).isEqualTo(Kind.HARD_BOUNCE);
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.code()).isEqualTo(550);
        assertThat(report.references()).contains("bounce@shop.example", OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "4.2.2, failed, SOFT_BOUNCE",
        "5.2.2, failed, SOFT_BOUNCE",
        "5.7.1, failed, SOFT_BOUNCE",
        "2.0.0, delivered, DELIVERED",
        "2.0.0, relayed, DELIVERED"
    })
    void tellsReportsApart(String status, String action, Kind kind) {
        var mail = Samples.BOUNCE
                .replace("Status: 5.1.1", "Status: " + status)
                .replace("Action: failed", "Action: " + action)
                .replace("550 5.1.1", "x");

        assertThat(only(mail, Source.DSN).kind()).isEqualTo(kind);
    }

    @Test
    void heedsTheServerThatRefusedMoreThanTheOneThatTells() {
        var mail = Samples.BOUNCE.replace("Status: 5.1.1", "Status: 5.0.0").replace("550 5.1.1", "550 5.7.1");

        assertThat(only(mail, Source.DSN).kind()).isEqualTo(Kind.SOFT_BOUNCE);
    }

    @Test
    void waitsWhereAMailIsOnlyDelayed() {
        var incoming = (Incoming.Reports) read(Samples.BOUNCE.replace("Action: failed", "Action: delayed"));

        assertThat(incoming.reports()).isEmpty();
    }

    @Test
    void readsAComplaint() {
        var report = only(Samples.COMPLAINT, Source.ARF);

        assertThat(report.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(report.references()).containsExactly("hello@shop.example", OURS);
    }

    @Test
    void ignoresAReaderWhoSaysItIsNoSpam() {
        var incoming =
                (Incoming.Reports) read(Samples.COMPLAINT.replace("Feedback-Type: abuse", "Feedback-Type: not-spam"));

        assertThat(incoming.reports()).isEmpty();
    }

    @Test
    void readsAnAnswer() {
        var answer = ((Incoming.Letter) read(Samples.ANSWER)).answer();

        assertThat(answer.references()).startsWith(OURS);
        assertThat(answer.id()).isEqualTo("<answer-1@post.example>");
        assertThat(answer.subject()).isEqualTo("Re: A gift");
        assertThat(answer.text()).startsWith("My last parcel never came.");
        assertThat(answer.headers()).containsEntry("Return-Path", "<anna@post.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no mail at all",
                "Content-Type: multipart/report\r\n\r\n",
                "Content-Type: ;;;\r\n\r\nx"
            })
    void makesNothingOfWhatIsNoMail(String raw) {
        assertThat(read(raw)).isInstanceOf(Incoming.class);
    }

    @Test
    void survivesMailsWithHolesInThem() {
        var random = new Random(6);
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder(round % 2 == 0 ? Samples.BOUNCE : Samples.COMPLAINT);
            for (var hole = 0; hole < 5; hole++) {
                var at = random.nextInt(text.length() - 40);
                text.replace(at, at + random.nextInt(40), Character.toString((char) random.nextInt(300)));
            }
            assertThat(read(text.toString())).isNotNull();
        }
    }

    private static Report only(String mail, Source source) {
        var incoming = (Incoming.Reports) read(mail);
        assertThat(incoming.source()).isEqualTo(source);
        assertThat(incoming.reports()).hasSize(1);
        return incoming.reports().get(0);
    }

    private static Incoming read(String mail) {
        try {
            var raw = mail.replace("%s", OURS).getBytes(StandardCharsets.UTF_8);
            return MailParser.read(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            return new Incoming.Nothing();
        }
    }
}
