package io.winback.campaign.mail;

import io.vertx.core.MultiMap;
import io.winback.platform.shop.ShopProfile;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The headers of a mail: who writes, how to end it with one click, which campaign it belongs to. */
final class MailHeaders {

    private static final int LONGEST_SENDER = 15;
    private static final int SHORTEST_SENDER = 5;

    private final String name;
    private final String from;
    private final String replyTo;
    private final String domain;
    private final String origin;

    MailHeaders(ShopProfile shop) {
        name = MailHeader.phrase(shop.name());
        from = name + " <" + shop.sender() + ">";
        replyTo = shop.replyTo();
        domain = shop.sender().substring(shop.sender().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        origin = host(shop.url()).orElse(domain) + ":" + sender(domain);
    }

    MultiMap of(Letter letter, String unsubscribe) {
        return new Headers()
                .add("From", from)
                .add("Reply-To", replyTo)
                .add("Message-ID", letter.messageId())
                .add("List-Unsubscribe", "<" + unsubscribe + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .add("List-Id", name + " <" + letter.campaign() + "." + domain + ">")
                .add("Feedback-ID", String.join(":", letter.campaign(), letter.stage(), origin))
                .add("Auto-Submitted", "auto-generated")
                .values();
    }

    private static Optional<String> host(URI url) {
        return Optional.ofNullable(url.getHost()).map(host -> host.toLowerCase(Locale.ROOT));
    }

    /** Google's form wants 5 to 15 characters that stay the same for a sender. */
    private static String sender(String domain) {
        var plain = domain.replaceAll("[^a-z0-9]+", "-");
        var padded = plain.length() < SHORTEST_SENDER ? plain + "-mail" : plain;
        return padded.substring(0, Math.min(LONGEST_SENDER, padded.length()));
    }
}
