package io.winback.campaign.feedback;

import io.winback.campaign.feedback.Report.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an address that does not exist from a mailbox that is full or a server that does not like the mail, by RFC 3463. */
public final class BounceKind {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245]\\d\\d)(?![\\d.])");
    private static final int PERMANENT = 500;

    /** Bad sender address: not the fault of the reader's. */
    private static final Set<String> OUR_FAULT = Set.of("5.1.7", "5.1.8");

    /** Mailbox disabled; host not found; mailbox has moved without a new address. */
    private static final Set<String> GONE = Set.of("5.2.1", "5.4.4", "5.1.6");

    private BounceKind() {}

    /** @param status enhanced status code; where it is absent or says nothing, the reply code counts */
    public static Kind of(@Nullable String status, @Nullable Integer code) {
        if (status != null && !status.equals("5.0.0")) {
            var address = status.startsWith("5.1.") && !OUR_FAULT.contains(status);
            return address || GONE.contains(status) ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE;
        }
        return status != null || (code != null && code >= PERMANENT) ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE;
    }

    /** The first enhanced status code in the words of a mail server. */
    public static Optional<String> status(@Nullable String words) {
        return first(STATUS, words);
    }

    /** The first reply code in the words of a mail server. */
    public static Optional<Integer> code(@Nullable String words) {
        return first(CODE, words).map(Integer::valueOf);
    }

    private static Optional<String> first(Pattern pattern, @Nullable String words) {
        if (words == null) {
            return Optional.empty();
        }
        var found = pattern.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
