package io.winback.campaign.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-replied",
        "auto-submitted, auto-generated; owner=x",
        "Precedence, bulk",
        "Precedence, auto_reply",
        "X-Autoreply, yes",
        "List-Id, <list.post.example>",
        "Return-Path, <>"
    })
    void ignoresMachines(String header, String value) {
        assertThat(AnswerKind.automatic(answer("Re: News", null, Map.of(header, value))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: News",
                "Out of Office",
                "Automaatvastus: Uudised",
                "自动回复: 新闻",
                "Автоматична відповідь"
            })
    void ignoresMachinesThatSaySoInTheSubjectOnly(String subject) {
        assertThat(AnswerKind.automatic(answer(subject, null, Map.of()))).isTrue();
    }

    @Test
    void hearsPeople() {
        assertThat(AnswerKind.automatic(answer(
                        "Re: News", "Hello", Map.of("Auto-Submitted", "no", "Return-Path", "<anna@post.example>"))))
                .isFalse();
        assertThat(AnswerKind.automatic(answer("Auto repair", "Hello", Map.of())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "unsubscribe",
                "Unsubscribe!\n\nOn Monday you wrote:\n> Hello",
                "\n退订\n",
                "Loobu.",
                "відписатися"
            })
    void proposesAnEndToSomebodyWhoAsksForNothingElse(String text) {
        assertThat(AnswerKind.proposal(answer("Re: News", text, Map.of()))).contains("UNSUBSCRIBE");
    }

    @Test
    void leavesEverythingElseToAPerson() {
        assertThat(AnswerKind.proposal(answer("Re: News", "Do not stop sending these!", Map.of())))
                .isEmpty();
        assertThat(AnswerKind.proposal(answer("Re: Stop", "Thank you", Map.of())))
                .isEmpty();
        assertThat(AnswerKind.proposal(answer("Unsubscribe", null, Map.of()))).contains("UNSUBSCRIBE");
        assertThat(AnswerKind.proposal(answer(null, null, Map.of()))).isEmpty();
    }

    private static Answer answer(String subject, String text, Map<String, String> headers) {
        return new Answer(
                List.of("<a@shop.example>"),
                "<r@post.example>",
                "Anna <anna@post.example>",
                subject,
                text,
                null,
                headers);
    }
}
