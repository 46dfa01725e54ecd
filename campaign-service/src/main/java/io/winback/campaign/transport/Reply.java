package io.winback.campaign.transport;

import io.winback.campaign.transport.Outcome.Account;
import io.winback.campaign.transport.Outcome.State;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the mail server, and what follows from it.
 *
 * @param code 400 to 599
 * @param status enhanced status (RFC 3463), null if none was said
 * @param text the first line, without control characters
 */
record Reply(int code, @Nullable String status, String text) {

    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;
    private static final int TOO_LARGE = 552;
    private static final int LONGEST_TEXT = 300;

    /** The mail server does not know us (RFC 4954, RFC 3207): that is no word about any mail. */
    private static final Set<Integer> CREDENTIALS = Set.of(530, 534, 535, 538);

    private static final Set<Integer> MAY_BE_TOO_MANY = Set.of(450, 451, 454);
    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** @param lines as they came, the code before each */
    static Reply of(int code, List<String> lines) {
        var first = lines.isEmpty() ? "" : CONTROLS.matcher(lines.get(0)).replaceAll(" ");
        var matcher = STATUS.matcher(first);
        var text = first.length() > LONGEST_TEXT ? first.substring(0, LONGEST_TEXT) : first;
        return new Reply(code, matcher.find() ? matcher.group(1) : null, text);
    }

    Outcome in(Phase phase) {
        if (CREDENTIALS.contains(code)) {
            return outcome(State.RETURNED, Account.BROKEN);
        }
        return switch (phase) {
            case DOOR -> outcome(State.RETURNED, code >= PERMANENT ? Account.BROKEN : Account.SLOWER);
            // who is not allowed to send is refused for each recipient alike: that must not use up all of them
            case SENDER -> code >= PERMANENT && code != TOO_LARGE ? outcome(State.RETURNED, Account.BROKEN) : ofMail();
            case RECIPIENT, CONTENT -> ofMail();
        };
    }

    private Outcome ofMail() {
        return code >= PERMANENT
                ? outcome(State.FAILED, Account.FINE)
                : outcome(State.DEFERRED, tooMany() ? Account.SLOWER : Account.FINE);
    }

    private boolean tooMany() {
        return code == CLOSING || (MAY_BE_TOO_MANY.contains(code) && status != null && status.startsWith("4.7."));
    }

    private Outcome outcome(State state, Account account) {
        return new Outcome(state, code, status, text, account);
    }
}
