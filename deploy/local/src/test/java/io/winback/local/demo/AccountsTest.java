package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Ledger.Message SENT = new Ledger.Message("SENT", "<a@shop.example>");
    private static final Ledger.Message UNKNOWN = new Ledger.Message("UNKNOWN", "<b@shop.example>");
    private static final String SENT_ID = "<a@shop.example>";
    private static final String UNKNOWN_ID = "<b@shop.example>";

    @Test
    void aStoryWithoutFaultsBalances() {
        assertThat(faults(ledger(List.of(SENT), List.of(SENT_ID)))).isEmpty();
    }

    @Test
    void anUnknownMessageMayBeInTheMailboxOrNot() {
        assertThat(faults(ledger(List.of(SENT, UNKNOWN), List.of(SENT_ID)))).isEmpty();
        assertThat(faults(ledger(List.of(SENT, UNKNOWN), List.of(SENT_ID, UNKNOWN_ID))))
                .isEmpty();
    }

    @Test
    void aMessageSentButNeverReceivedIsFound() {
        assertThat(faults(ledger(List.of(SENT), List.of())))
                .containsExactly("messages SENT = those in the mailbox exactly once");
    }

    @Test
    void aMailReceivedTwiceIsFound() {
        assertThat(faults(ledger(List.of(SENT), List.of(SENT_ID, SENT_ID))))
                .containsExactly("messages SENT = those in the mailbox exactly once", "mails = different messages");
        assertThat(faults(ledger(List.of(UNKNOWN), List.of(UNKNOWN_ID, UNKNOWN_ID))))
                .containsExactly("mails = different messages");
    }

    @Test
    void aMailNobodyKnowsOfIsFound() {
        assertThat(faults(ledger(List.of(SENT), List.of(SENT_ID, "<stray@shop.example>"))))
                .containsExactly("other mails in the mailbox = those of a message listed as UNKNOWN");
    }

    @Test
    void twoCouponsWithOneCodeAreFound() {
        // given
        var ledger =
                new Ledger(List.of(), List.of(), 2, Map.of("1", "SAME", "2", "SAME"), List.of(), Map.of(), Map.of());

        // then
        assertThat(faults(ledger)).containsExactly("coupons announced = different codes");
    }

    @Test
    void aCouponNobodyWasToldOfIsFound() {
        var ledger = new Ledger(List.of(), List.of(), 2, Map.of("1", "ONE"), List.of(), Map.of(), Map.of());

        assertThat(faults(ledger)).containsExactly("coupons issued = coupons announced");
    }

    @Test
    void whatTheServicesDoNotBalanceAndWhatIsLeftOverIsFound() {
        // given
        var ledger = new Ledger(
                List.of(),
                List.of(),
                0,
                Map.of(),
                List.of(new AccountLine("enrollments", 3, 2)),
                Map.of("campaign", 1L, "survey", 0L),
                Map.of("winback.orders.campaign.dlq", 2L));

        // then
        assertThat(faults(ledger))
                .containsExactly(
                        "enrollments",
                        "rows in the outbox of campaign = none",
                        "dead letters = none {winback.orders.campaign.dlq=2}");
    }

    private static Ledger ledger(List<Ledger.Message> messages, List<String> mailbox) {
        return new Ledger(messages, mailbox, 0, Map.of(), List.of(), Map.of(), Map.of());
    }

    private static List<String> faults(Ledger ledger) {
        return Accounts.check(ledger).stream()
                .filter(line -> !line.balanced())
                .map(AccountLine::name)
                .toList();
    }
}
