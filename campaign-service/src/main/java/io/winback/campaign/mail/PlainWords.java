package io.winback.campaign.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and texts that others wrote, made fit to stand in a mail: nothing that is not seen, and no name that is an advertisement. */
final class PlainWords {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\s]+");

    /** Mail clients make a link of evil.example: nobody may have the shop's mails carry one by registering under such a name. */
    private static final Pattern ADDRESS = Pattern.compile("://|(?U)[\\p{L}\\p{N}-]\\.\\p{L}{2,}");

    private static final int LONGEST_NAME = 80;

    private PlainWords() {}

    /** The text on one line. */
    static String line(@Nullable String text) {
        return text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** What a customer is called by; nothing for what is no name. */
    static String name(@Nullable String text) {
        var name = line(text);
        return name.length() > LONGEST_NAME || ADDRESS.matcher(name).find() ? "" : name;
    }
}
