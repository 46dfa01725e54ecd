package io.winback.campaign.mail;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A mail as its reader would get it.
 *
 * @param language the one it is written in, which may be another than the reader's
 * @param notes what is worth knowing before it goes out
 */
public record Written(
        String language,
        String subject,
        String preheader,
        String text,
        String html,
        MultiMap headers,
        List<Note> notes) {

    /** What somebody who looks at a mail before it goes out should know. */
    public enum Note {
        /** The text is not written in the reader's language; it is in the shop's. */
        OTHER_LANGUAGE,
        /** The reader has no name that can be used; the greeting goes without. */
        NO_NAME,
        /** The text speaks of what is new, and nothing is new to this reader. */
        NOTHING_NEW,
        /** The mail shows what customers said, and nobody released anything in its language. */
        NO_QUOTE,
        /** Phones cut the subject off. */
        LONG_SUBJECT,
        /** Some mail clients cut off mails of this size. */
        TOO_BIG
    }

    /** The headers by name, in alphabetical order of the names. */
    public Map<String, String> headerLines() {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
