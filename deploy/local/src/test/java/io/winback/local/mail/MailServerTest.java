package io.winback.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private static final String SUBJECT = "Чому ви більше не заходите, Олено?";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void showsAMailAsItsReaderSeesIt() throws Exception {
        try (var server = MailServer.start(folder, 0, 0)) {
            // when
            send(server, "Olena <olena@post.example>", SUBJECT);

            // then
            var listed = json(server, "/mails").path("items").path(0);
            assertThat(listed.path("number").asLong()).isEqualTo(1);
            assertThat(listed.path("subject").asText()).isEqualTo(SUBJECT);
            assertThat(listed.path("to").path(0).asText()).isEqualTo("olena@post.example");
            assertThat(listed.path("headers").path("List-Unsubscribe-Post").asText())
                    .isEqualTo("List-Unsubscribe=One-Click");
            var whole = json(server, "/mails/1");
            assertThat(whole.path("text").asText()).contains("Ми сумуємо");
            assertThat(whole.path("html").asText()).contains("<p>Ми сумуємо</p>");
            assertThat(get(server, "/mails/1/html").body()).contains("<p>Ми сумуємо</p>");
            assertThat(get(server, "/mails/1/raw").body()).contains("List-Unsubscribe-Post");
        }
    }

    @Test
    void keepsWhatItAcceptedOverARestart() throws Exception {
        try (var server = MailServer.start(folder, 0, 0)) {
            send(server, "a@post.example", "one");
            send(server, "b@post.example", "two");
        }

        // when a kill cut a third mail off in the middle
        Files.write(
                folder.resolve("mails"),
                new byte[] {0x57, 0x42, 0x4d, 0x31, 0, 0, 0, 9, 0, 0},
                StandardOpenOption.APPEND);

        // then
        try (var server = MailServer.start(folder, 0, 0)) {
            send(server, "c@post.example", "three");
            assertThat(json(server, "/mails").path("items").findValuesAsText("subject"))
                    .containsExactly("one", "two", "three");
        }
    }

    @Test
    void listsForwardsBackwardsAndByRecipient() throws Exception {
        try (var server = MailServer.start(folder, 0, 0)) {
            for (int i = 1; i <= 5; i++) {
                send(server, (i % 2 == 0 ? "even" : "odd") + "@post.example", "mail " + i);
            }

            assertThat(numbers(server, "/mails?after=2&limit=2")).containsExactly("3", "4");
            assertThat(numbers(server, "/mails?before=5&limit=2")).containsExactly("4", "3");
            assertThat(numbers(server, "/mails?to=EVEN@post.example")).containsExactly("2", "4");
            assertThat(numbers(server, "/mails?after=5")).isEmpty();
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        try (var server = MailServer.start(folder, 0, 0)) {
            assertThat(get(server, "/mails/1").statusCode()).isEqualTo(404);
            assertThat(get(server, "/mails?after=x").statusCode()).isEqualTo(400);
        }
    }

    private List<String> numbers(MailServer server, String path) throws Exception {
        return json(server, path).path("items").findValuesAsText("number");
    }

    private JsonNode json(MailServer server, String path) throws Exception {
        return new ObjectMapper().readTree(get(server, path).body());
    }

    private HttpResponse<String> get(MailServer server, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void send(MailServer server, String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("hello@shop.example"));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var text = new MimeBodyPart();
        text.setText("Ми сумуємо", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Ми сумуємо</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
