package io.winback.campaign.mail;

import io.vertx.core.MultiMap;
import io.winback.platform.shop.ShopProfile;
import java.util.Locale;

/** The headers of a mail: who writes, how to end it with one click, which campaign it belongs to. */
final class MailHeaders {

    private static final int LONGEST_SENDER = 15;
    private static final int SHORTEST_SENDER = 5;

    private MailHeaders() {}

    static MultiMap of(Letter letter, String unsubscribe, ShopProfile shop) {
        var domain = domain(shop);
        var name = MailHeader.phrase(shop.name());
        return new Headers()
                .add("From", name + " <" + shop.sender() + ">")
                .add("Reply-To", shop.replyTo())
                .add("Message-ID", letter.messageId())
                .add("List-Unsubscribe", "<" + unsubscribe + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .add("List-Id", name + " <" + letter.campaign() + "." + domain + ">")
                .add("Feedback-ID", String.join(":", letter.campaign(), letter.stage(), shop(shop), sender(domain)))
                .add("Auto-Submitted", "auto-generated")
                .values();
    }

    static String domain(ShopProfile shop) {
        return shop.sender().substring(shop.sender().indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String shop(ShopProfile shop) {
        var host = shop.url().getHost();
        return host == null ? domain(shop) : host.toLowerCase(Locale.ROOT);
    }

    /** Google's form wants 5 to 15 characters that stay the same for a sender. */
    private static String sender(String domain) {
        var plain = domain.replaceAll("[^a-z0-9]+", "-");
        var padded = plain.length() < SHORTEST_SENDER ? plain + "-mail" : plain;
        return padded.substring(0, Math.min(LONGEST_SENDER, padded.length()));
    }
}
