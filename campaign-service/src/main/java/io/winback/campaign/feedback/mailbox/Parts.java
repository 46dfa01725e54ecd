package io.winback.campaign.feedback.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the machine-readable parts of mails. */
final class Parts {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,318}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"]{1,64}@[^\\s<>,;:\"]{1,255}");

    /** More groups of fields than this are not of one mail to one reader. */
    private static final int MOST_GROUPS = 20;

    private Parts() {}

    /** The first part of one of the types, of the top level only. */
    static Optional<Part> first(MimeMultipart parts, Collection<String> types) throws MessagingException {
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            for (var type : types) {
                if (part.isMimeType(type)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** Groups of fields with empty lines between them (RFC 3464, RFC 5965). */
    static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        try (var in = new BufferedInputStream(part.getInputStream())) {
            while (groups.size() < MOST_GROUPS && more(in)) {
                var group = new InternetHeaders(in);
                if (group.getAllHeaders().hasMoreElements()) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private static boolean more(BufferedInputStream in) throws IOException {
        in.mark(1);
        var next = in.read();
        in.reset();
        return next >= 0;
    }

    /** The value of a field, without the type before it: {@code rfc822; anna@post.example} is the address. */
    static @Nullable String value(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null
                ? null
                : value.replaceAll("(?i)^\\s*(rfc822|smtp|utf-8|dns|x-[a-z0-9-]+)\\s*;", "")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    static List<String> messageIds(@Nullable String header) {
        return all(MESSAGE_ID, header);
    }

    static List<String> addresses(@Nullable String header) {
        return all(ADDRESS, header);
    }

    private static List<String> all(Pattern pattern, @Nullable String text) {
        return text == null
                ? List.of()
                : pattern.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .limit(50)
                        .toList();
    }
}
