package io.winback.campaign.transport;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server, or its silence, said of one dispatch.
 *
 * @param code reply code, null if none was said
 * @param status enhanced status (RFC 3463) such as 5.1.1, null if none was said
 * @param account what it says of our account at the mail server
 */
public record Outcome(
        State state,
        @Nullable Integer code,
        @Nullable String status,
        @Nullable String text,
        Account account) {

    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.10");

    /** What became of the mail. */
    public enum State {
        SENT,
        /** Refused for now; may be tried again. */
        DEFERRED,
        /** Refused for good. */
        FAILED,
        /** It may have left, and is not sent again by itself. */
        UNKNOWN,
        /** Nothing was said of this mail, and nothing left: it waits as if it had not been touched. */
        RETURNED
    }

    /** What became of the account over which it was to go. */
    public enum Account {
        FINE,
        /** The mail server asks for fewer mails. */
        SLOWER,
        /** No mail can leave over it. */
        BROKEN
    }

    public static Outcome sent() {
        return new Outcome(State.SENT, 250, null, null, Account.FINE);
    }

    /** Nothing left; may be tried again. */
    public static Outcome deferred(@Nullable Integer code, String text) {
        return new Outcome(State.DEFERRED, code, null, text, Account.FINE);
    }

    /** Nothing left, and trying again cannot help. */
    public static Outcome failed(@Nullable Integer code, @Nullable String text) {
        return new Outcome(State.FAILED, code, null, text, Account.FINE);
    }

    /** The mail may have left; it is not sent again. */
    public static Outcome unknown(@Nullable String text) {
        return new Outcome(State.UNKNOWN, null, null, text, Account.FINE);
    }

    /** The mail server said nothing for so long. */
    public static Outcome silent(Duration timeout) {
        return unknown("no word from the mail server within " + timeout);
    }

    /** Nothing left: this process ends. */
    public static Outcome stopped() {
        return returned(null, "stopped before it was handed over", Account.FINE);
    }

    /** Nothing left, and it was not this mail's fault. */
    public static Outcome returned(@Nullable Integer code, String text, Account account) {
        return new Outcome(State.RETURNED, code, null, text, account);
    }

    /** Tried long enough: what was refused for now is refused for good. */
    public Outcome givenUp() {
        return new Outcome(State.FAILED, code, status, text, account);
    }

    /** Whether it is decided; what is deferred or returned is not. */
    public boolean settles() {
        return state != State.DEFERRED && state != State.RETURNED;
    }

    /** There is no such mailbox: nobody is to write there any more. */
    public boolean addressRefused() {
        return state == State.FAILED && status != null && NO_SUCH_MAILBOX.contains(status);
    }

    /** The mail server answered and did not send us away: mails can leave. */
    public boolean reached() {
        return account != Account.BROKEN && code != null;
    }
}
