package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");
    private static final Settling HOLD = new Settling(NOW, Duration.ofSeconds(30), Duration.ofHours(48), false);
    private static final Settling RESEND = new Settling(NOW, Duration.ofSeconds(30), Duration.ofHours(48), true);

    /** State, sent again before, word; the next state, whether the run is told, the contact given back, others told. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DISPATCHED, false, SENT,     SENT,     true,  false, true
            DISPATCHED, false, FAILED,   FAILED,   true,  true,  true
            DISPATCHED, false, DEFERRED, DEFERRED, false, true,  false
            DISPATCHED, false, RETURNED, PLANNED,  false, true,  false
            DISPATCHED, false, UNKNOWN,  UNKNOWN,  true,  false, true
            DISPATCHED, true,  SENT,     SENT,     false, false, true
            DISPATCHED, true,  FAILED,   UNKNOWN,  false, false, false
            DISPATCHED, true,  DEFERRED, UNKNOWN,  false, false, false
            DISPATCHED, true,  RETURNED, UNKNOWN,  false, false, false
            DISPATCHED, true,  UNKNOWN,  UNKNOWN,  false, false, false
            UNKNOWN,    false, SENT,     SENT,     false, false, true
            UNKNOWN,    false, FAILED,   FAILED,   false, true,  true
            UNKNOWN,    false, DEFERRED, FAILED,   false, true,  true
            UNKNOWN,    false, RETURNED, FAILED,   false, true,  true
            UNKNOWN,    false, UNKNOWN,  -,        false, false, false
            UNKNOWN,    true,  SENT,     SENT,     false, false, true
            UNKNOWN,    true,  FAILED,   -,        false, false, false
            SENT,       false, SENT,     -,        false, false, false
            SENT,       false, FAILED,   -,        false, false, false
            CANCELLED,  false, SENT,     -,        false, false, false
            PLANNED,    false, RETURNED, -,        false, false, false
            """)
    void follows(
            MessageState state,
            boolean resent,
            String word,
            MessageState next,
            boolean run,
            boolean back,
            boolean news) {
        var row = resent ? Rows.in(state).resent().build() : Rows.in(state).build();

        var change = HOLD.word(row, 1, word(word), Change.SERVER);

        assertThat(change.map(Change::state).orElse(null)).isEqualTo(next);
        assertThat(change.map(Change::settlesRun).orElse(false)).isEqualTo(run);
        assertThat(change.map(Change::givesBackContact).orElse(false)).isEqualTo(back);
        assertThat(change.map(Change::isNews).orElse(false)).isEqualTo(news);
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void heedsNoWordOfAnotherAttempt(MessageState state) {
        assertThat(HOLD.word(Rows.in(state).attempt(2).build(), 1, Outcome.sent(), Change.SERVER))
                .isEmpty();
    }

    @Test
    void waitsLongerEachTimeAndNeverMuchMoreThanAnHour() {
        var longest = Duration.ZERO;
        for (var times = 0; times < 100; times++) {
            var row = Rows.dispatched().deferred(times, NOW.minusSeconds(60)).build();
            var retryAt = HOLD.word(row, 1, Outcome.deferred(451, "later"), Change.SERVER)
                    .orElseThrow()
                    .retryAt();
            var wait = Duration.between(NOW, retryAt);
            var plain = Math.min(30L << Math.min(times, 12), 3_600);
            assertThat(wait.toMillis()).isBetween(plain * 750, plain * 1_250);
            longest = wait;
        }
        assertThat(longest).isGreaterThan(Duration.ofMinutes(45));
    }

    @Test
    void givesUpWhatIsRefusedForTooLongAndNeverWithoutACode() {
        var old =
                Rows.dispatched().deferred(60, NOW.minus(Duration.ofHours(48))).build();
        var young =
                Rows.dispatched().deferred(60, NOW.minus(Duration.ofHours(47))).build();

        assertThat(state(old, Outcome.deferred(451, "later"))).isEqualTo(MessageState.FAILED);
        assertThat(state(young, Outcome.deferred(451, "later"))).isEqualTo(MessageState.DEFERRED);
        assertThat(state(old, Outcome.deferred(null, "not reached"))).isEqualTo(MessageState.DEFERRED);
    }

    /** Else nothing would ever settle it where the campaign was cancelled meanwhile: only running campaigns claim. */
    @ParameterizedTest
    @CsvSource({"SENT, SENT", "FAILED, FAILED", "UNKNOWN, UNKNOWN", "DEFERRED, CANCELLED", "RETURNED, CANCELLED"})
    void triesNothingAgainForARunThatIsOver(String word, MessageState next) {
        assertThat(state(Rows.dispatched().ended().build(), word(word))).isEqualTo(next);
    }

    @Test
    void doesNotCountAnAttemptThatWasNotTheMailsFault() {
        var returned = HOLD.word(
                        Rows.dispatched().build(),
                        1,
                        Outcome.returned(535, "535 no", Outcome.Account.BROKEN),
                        Change.SERVER)
                .orElseThrow();

        assertThat(returned.deferrals()).isZero();
        assertThat(returned.retryAt()).isNull();
    }

    @Test
    void sendsAgainOnceAfterTheLeaseWhereTheCampaignAsksForIt() {
        // first silence: again after the lease
        var first = RESEND.word(Rows.dispatched().build(), 1, Outcome.unknown("silence"), Change.SERVER)
                .orElseThrow();
        assertThat(first.resendAt()).isEqualTo(Rows.dispatched().build().leaseUntil());

        // second silence: held
        var second = RESEND.word(Rows.dispatched().resent().build(), 1, Outcome.unknown("silence"), Change.LEASE)
                .orElseThrow();
        assertThat(second.resendAt()).isNull();
        assertThat(second.resends()).isEqualTo(1);

        // what certainly did not leave the second time may go again
        var returned = RESEND.word(
                        Rows.dispatched().resent().build(),
                        1,
                        Outcome.returned(null, "no line", Outcome.Account.BROKEN),
                        Change.SERVER)
                .orElseThrow();
        assertThat(returned.resendAt()).isEqualTo(NOW);
        assertThat(returned.resends()).isZero();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            UNKNOWN,    1, SENT, false
            DISPATCHED, 1, SENT, true
            DEFERRED,   2, SENT, true
            PLANNED,    1, SENT, true
            PLANNED,    0, -,    false
            SENT,       1, -,    false
            FAILED,     1, -,    false
            CANCELLED,  1, -,    false
            SUPPRESSED, 0, -,    false
            """)
    void takesASignOfTheReaderForProof(MessageState state, int attempt, MessageState next, boolean run) {
        var change = Settling.left(Rows.in(state).attempt(attempt).build(), Evidence.CLICK);

        assertThat(change.map(Change::state).orElse(null)).isEqualTo(next);
        assertThat(change.map(Change::settlesRun).orElse(false)).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            UNKNOWN,    DSN,      FAILED, true
            UNKNOWN,    OPERATOR, FAILED, true
            DISPATCHED, DSN,      FAILED, true
            DISPATCHED, OPERATOR, -,      false
            SENT,       DSN,      FAILED, false
            SENT,       FEEDBACK, FAILED, false
            SENT,       OPERATOR, -,      false
            FAILED,     DSN,      -,      false
            PLANNED,    DSN,      -,      false
            """)
    void takesWhatCameBackForProofOfTheContrary(MessageState state, Evidence kind, MessageState next, boolean back) {
        var change = Settling.failed(Rows.in(state).build(), kind, 550, null);

        assertThat(change.map(Change::state).orElse(null)).isEqualTo(next);
        assertThat(change.map(Change::givesBackContact).orElse(false)).isEqualTo(back);
    }

    private static MessageState state(LedgerRow row, Outcome word) {
        return HOLD.word(row, 1, word, Change.SERVER).orElseThrow().state();
    }

    private static Outcome word(String state) {
        return switch (Outcome.State.valueOf(state)) {
            case SENT -> Outcome.sent();
            case FAILED -> Outcome.failed(550, "550 no");
            case DEFERRED -> Outcome.deferred(451, "451 later");
            case RETURNED -> Outcome.returned(null, "no line", Outcome.Account.BROKEN);
            case UNKNOWN -> Outcome.unknown("silence");
        };
    }
}
