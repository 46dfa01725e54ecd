package io.winback.campaign.click;

import io.winback.platform.links.SignedLinks;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token says: the message a link stands in, the row of its target, and whether it is the one no person sees.
 *
 * @param id row of the table {@code link}
 */
record Link(UUID message, long id, Kind kind) {

    private static final String PURPOSE = "click";
    private static final int UUID_LENGTH = 36;

    enum Kind {
        LINK,
        TRAP
    }

    String token(SignedLinks links) {
        return links.sign(PURPOSE, message + "|" + id + "|" + kind);
    }

    static Optional<Link> of(String token, SignedLinks links) {
        return links.verify(PURPOSE, token).flatMap(Link::parse);
    }

    private static Optional<Link> parse(String payload) {
        var parts = payload.split("\\|", -1);
        return parts.length == 3 && parts[0].length() == UUID_LENGTH
                ? Optional.of(new Link(UUID.fromString(parts[0]), Long.parseLong(parts[1]), Kind.valueOf(parts[2])))
                : Optional.empty();
    }
}
