package io.winback.campaign.feedback.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks as the providers document them. */
class MappingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Nested
    class AmazonSesSays {

        private static final String MAIL = """
                "mail":{"timestamp":"2026-03-02T09:19:00.000Z","source":"bounce+x@shop.example","messageId":"0102",
                 "destination":["anna@post.example"],"headersTruncated":false,
                 "headers":[{"name":"From","value":"hello@shop.example"},{"name":"Message-ID","value":"<1@shop.example>"}],
                 "commonHeaders":{"from":["hello@shop.example"],"messageId":"<1@shop.example>","subject":"A gift"}}""";

        @ParameterizedTest
        @CsvSource({
            "Permanent, General, HARD_BOUNCE",
            "Permanent, Suppressed, HARD_BOUNCE",
            "Transient, MailboxFull, SOFT_BOUNCE",
            "Undetermined, Undetermined, SOFT_BOUNCE"
        })
        void bounce(String type, String subType, Kind kind) {
            var reports = AmazonSes.reports(json("""
                    {"notificationType":"Bounce","bounce":{"bounceType":"%s","bounceSubType":"%s","bouncedRecipients":
                     [{"emailAddress":"anna@post.example","action":"failed","status":"5.1.1",
                       "diagnosticCode":"smtp; 550 5.1.1 user unknown"}],
                     "timestamp":"2026-03-02T09:20:00.000Z","feedbackId":"0102-1"},%s}""".formatted(type, subType, MAIL)));

            assertThat(reports)
                    .containsExactly(new Report(
                            List.of("bounce+x@shop.example", "<1@shop.example>", "<1@shop.example>"),
                            kind,
                            Instant.parse("2026-03-02T09:20:00Z"),
                            550,
                            "5.1.1"));
        }

        @Test
        void eventOfAConfigurationSet() {
            assertThat(kinds(AmazonSes.reports(json("""
                            {"eventType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"anna@post.example"}],
                             "complaintFeedbackType":"abuse","timestamp":"2026-03-02T09:20:00.000Z"},%s}""".formatted(MAIL))))).containsExactly(Kind.COMPLAINT);
            assertThat(kinds(AmazonSes.reports(
                            json("{\"eventType\":\"Delivery\",\"delivery\":{\"timestamp\":\"2026-03-02T09:20:00Z\"},"
                                    + MAIL + "}"))))
                    .containsExactly(Kind.DELIVERED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Send", "Open", "Click", "DeliveryDelay", "Reject"})
        void nothingThatCounts(String type) {
            assertThat(AmazonSes.reports(json("{\"eventType\":\"" + type + "\"," + MAIL + "}")))
                    .isEmpty();
        }

        @Test
        void noSpamAfterAll() {
            assertThat(AmazonSes.reports(
                            json("{\"eventType\":\"Complaint\",\"complaint\":{\"complaintFeedbackType\":\"not-spam\"},"
                                    + MAIL + "}")))
                    .isEmpty();
        }
    }

    @Nested
    class MailgunSays {

        @ParameterizedTest
        @CsvSource({
            "permanent, 550, 5.1.1, bounce, HARD_BOUNCE",
            "permanent, 605, '', suppress-bounce, HARD_BOUNCE",
            "permanent, 550, 5.7.1, generic, SOFT_BOUNCE",
            "temporary, 452, 4.2.2, generic, SOFT_BOUNCE"
        })
        void failure(String severity, int code, String enhanced, String reason, Kind kind) {
            var reports = Mailgun.reports(json("""
                    {"event-data":{"event":"failed","severity":"%s","reason":"%s","timestamp":1772443200.25,
                     "envelope":{"sender":"bounce+x@shop.example"},"message":{"headers":{"message-id":"1@shop.example"}},
                     "delivery-status":{"code":%d,"enhanced-code":"%s","message":"words"}}}""".formatted(severity, reason, code, enhanced)));

            assertThat(kinds(reports)).containsExactly(kind);
            assertThat(reports.get(0).references()).containsExactly("bounce+x@shop.example", "1@shop.example");
            assertThat(reports.get(0).at()).isEqualTo(Instant.parse("2026-03-02T09:20:00.250Z"));
        }

        @ParameterizedTest
        @CsvSource({"complained, COMPLAINT", "delivered, DELIVERED"})
        void otherEvents(String event, Kind kind) {
            assertThat(kinds(Mailgun.reports(json("{\"event-data\":{\"event\":\"" + event + "\"}}"))))
                    .containsExactly(kind);
        }

        @Test
        void whatItSigned() {
            // HMAC-SHA256 of "1772443200" + "token", hexadecimal
            var signature = "3987af7e4f5755896c756c7b866a50e7c84ab0a52731763838b799f0c1a436a4";
            var told = "{\"signature\":{\"timestamp\":\"1772443200\",\"token\":\"token\",\"signature\":\"" + signature
                    + "\"}}";

            assertThat(Mailgun.signed(json(told), "key")).isTrue();
            assertThat(Mailgun.signed(json(told), "other")).isFalse();
            assertThat(Mailgun.signed(json(told.replace("1772443200", "1772443201")), "key"))
                    .isFalse();
            assertThat(Mailgun.signed(json("{}"), "key")).isFalse();
        }
    }

    @Nested
    class PostmarkSays {

        @ParameterizedTest
        @CsvSource({
            "HardBounce, HARD_BOUNCE",
            "BadEmailAddress, HARD_BOUNCE",
            "SoftBounce, SOFT_BOUNCE",
            "Blocked, SOFT_BOUNCE",
            "DMARCPolicy, SOFT_BOUNCE",
            "SpamNotification, COMPLAINT"
        })
        void bounce(String type, Kind kind) {
            var reports = Postmark.reports(json("""
                    {"RecordType":"Bounce","ID":42,"Type":"%s","MessageID":"883953f4-6105-42a2-a16a-77a8eac79483",
                     "Metadata":{"winback":"<1@shop.example>"},"Details":"smtp;550 5.1.1 unknown","Email":"anna@post.example",
                     "BouncedAt":"2026-03-02T10:20:00+01:00"}""".formatted(type)));

            assertThat(reports)
                    .containsExactly(new Report(
                            List.of("<1@shop.example>"), kind, Instant.parse("2026-03-02T09:20:00Z"), 550, "5.1.1"));
        }

        @Test
        void whatItSendsAlong() {
            var reports = Postmark.reports(json("""
                    {"RecordType":"SpamComplaint","Content":"From: a\\r\\nMessage-ID: <1@shop.example>\\r\\n\\r\\nHello"}"""));

            assertThat(kinds(reports)).containsExactly(Kind.COMPLAINT);
            assertThat(reports.get(0).references()).containsExactly("<1@shop.example>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"AutoResponder", "Unsubscribe", "AddressChange"})
        void noBounce(String type) {
            assertThat(Postmark.reports(json("{\"RecordType\":\"Bounce\",\"Type\":\"" + type + "\"}")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"notificationType\":null}",
                "{\"notificationType\":{}}",
                "{\"notificationType\":\"Bounce\"}",
                "{\"eventType\":\"Complaint\",\"mail\":[]}",
                "{\"event-data\":[]}",
                "{\"event-data\":{\"event\":\"failed\",\"delivery-status\":3}}",
                "{\"RecordType\":\"Bounce\"}",
                "{\"RecordType\":\"Delivery\",\"Metadata\":7}"
            })
    void isNeverBroughtDownByWhatIsMissing(String told) {
        assertThat(AmazonSes.reports(json(told))).isNotNull();
        assertThat(Mailgun.reports(json(told))).isNotNull();
        assertThat(Postmark.reports(json(told))).isNotNull();
    }

    private static List<Kind> kinds(List<Report> reports) {
        return reports.stream().map(Report::kind).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
