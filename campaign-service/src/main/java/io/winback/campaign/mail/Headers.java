package io.winback.campaign.mail;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers a mail of ours may carry, each once. The mail library lets line breaks in values through; here nothing but printable ASCII
 * passes, so that no value begins a header of its own.
 */
final class Headers {

    /** What is here is signed too: the list in {@code quarkus.mailer.dkim.signed-headers}, with Date, Subject, To and the MIME headers. */
    static final List<String> NAMES = List.of(
            "From",
            "Reply-To",
            "Message-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Id",
            "Feedback-ID",
            "Auto-Submitted");

    private static final Set<String> KNOWN = Set.copyOf(NAMES);
    private static final Pattern SAFE = Pattern.compile("[\\x20-\\x7e]+");
    private static final int LONGEST = 900;

    private final MultiMap values = MultiMap.caseInsensitiveMultiMap();

    /** @throws IllegalArgumentException for a name that is not one of ours, comes twice, or a value that does not fit on a line */
    Headers add(String name, String value) {
        if (!KNOWN.contains(name) || values.contains(name)) {
            throw new IllegalArgumentException("no header of ours, or twice: " + name);
        }
        if (!SAFE.matcher(value).matches() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a value of a header: " + name);
        }
        values.add(name, value);
        return this;
    }

    MultiMap values() {
        return values;
    }
}
