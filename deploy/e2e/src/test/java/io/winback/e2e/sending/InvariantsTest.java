package io.winback.e2e.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsTest {

    @ParameterizedTest
    @CsvSource({"SENT, 1", "UNKNOWN, 0", "UNKNOWN, 1", "FAILED, 0", "SUPPRESSED, 0", "CANCELLED, 0"})
    void acceptsWhatMayBe(String state, int copies) {
        assertThat(Invariants.broken(books(state, copies), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, 2, went too often",
        "UNKNOWN, 2, went too often",
        "SENT, 0, never took them",
        "FAILED, 1, not to have left",
        "SUPPRESSED, 1, not to have left",
        "CANCELLED, 1, not to have left"
    })
    void findsWhatMustNotBe(String state, int copies, String complaint) {
        assertThat(Invariants.broken(books(state, copies), 1))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "DISPATCHED", "DEFERRED"})
    void findsWhatCameToNoEnd(String state) {
        assertThat(Invariants.broken(books(state, 0), 1))
                .singleElement()
                .asString()
                .contains("no end");
    }

    @Test
    void acceptsASecondCopyWhereTheCampaignSendsAgain() {
        assertThat(Invariants.broken(books("SENT", 2), 2)).isEmpty();
        assertThat(Invariants.broken(books("SENT", 3), 2)).hasSize(1);
    }

    @Test
    void findsMailsOfNobodyMailsToSomebodyElseAndTwoMessagesForAStage() {
        // given
        var row = row("<a@shop.example>", "SENT");
        var books = new Books(
                List.of(row, row("<b@shop.example>", "UNKNOWN")),
                List.of(taken("<a@shop.example>", "c-2@post.example"), taken("<c@shop.example>", "c-1@post.example")));

        // when
        var broken = Invariants.broken(books, 1);

        // then
        assertThat(broken)
                .anySatisfy(line -> assertThat(line).contains("no ledger knows"))
                .anySatisfy(line -> assertThat(line).contains("somebody else"))
                .anySatisfy(line -> assertThat(line).contains("two messages"))
                .hasSize(3);
    }

    private static Books books(String state, int copies) {
        var mail = taken("<a@shop.example>", "c-1@post.example");
        return new Books(List.of(row("<a@shop.example>", state)), java.util.Collections.nCopies(copies, mail));
    }

    private static LedgerRow row(String messageId, String state) {
        return new LedgerRow(messageId, "c-1", "first", state);
    }

    private static Taken taken(String messageId, String recipient) {
        return new Taken(messageId, recipient, "sender-1.test", Instant.parse("2026-03-02T10:00:00Z"));
    }
}
