package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void aReaderFindsLinksAndCode() {
        // when
        var mail = Mail.of(Json.read("""
                {"number": 7, "to": ["customer-17@post.example"], "subject": "Hello", "messageId": "<m1@shop.example>",
                 "headers": [{"name": "List-Unsubscribe", "value": "<http://localhost:8080/t/u/abc>, <mailto:x@shop.example>"}],
                 "text": "Tell us: http://localhost:8080/s/v1.local.abc-_~.def\\n\\nABCD-EFGH-2345-WXYZ"}
                """));

        // then
        assertThat(mail.to()).isEqualTo("customer-17@post.example");
        assertThat(mail.surveyLink()).contains("http://localhost:8080/s/v1.local.abc-_~.def");
        assertThat(mail.couponCode()).contains("ABCD-EFGH-2345-WXYZ");
        assertThat(mail.unsubscribeLink()).contains("http://localhost:8080/t/u/abc");
    }

    @Test
    void aMailWithoutThemHasNone() {
        // when
        var mail = Mail.of(
                Json.read(
                        "{\"number\": 7, \"to\": \"You <you-1@you.example>\", \"text\": \"See https://shop.example/saffron\"}"));

        // then
        assertThat(mail.to()).isEqualTo("you-1@you.example");
        assertThat(mail.surveyLink()).isEmpty();
        assertThat(mail.couponCode()).isEmpty();
        assertThat(mail.unsubscribeLink()).isEmpty();
    }
}
