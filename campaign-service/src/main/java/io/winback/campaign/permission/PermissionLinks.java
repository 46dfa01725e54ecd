package io.winback.campaign.permission;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The links at the foot of every mail. They name the message, the customer and the language of the mail, are signed, and never expire.
 */
@Singleton
public class PermissionLinks {

    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String PREFERENCES = "preferences";
    private static final int UUID_LENGTH = 36;

    private final SignedLinks links;
    private final ShopProfile shop;

    PermissionLinks(SignedLinks links, ShopProfile shop) {
        this.links = links;
        this.shop = shop;
    }

    /** The message a link stood in, whose it is, and the language of the mail. */
    record Reader(UUID message, String customer, String language) {

        static Optional<Reader> parse(String payload) {
            var parts = payload.split("\\|", -1);
            return parts.length == 3 && parts[0].length() == UUID_LENGTH
                    ? Optional.of(new Reader(UUID.fromString(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        }

        private String payload() {
            return message + "|" + customer + "|" + language;
        }
    }

    /** RFC 8058: a POST to it unsubscribes at once, a GET shows a page with a button. */
    public String unsubscribe(UUID message, String customer, String language) {
        return shop.publicUrl() + "/t/u/" + links.sign(UNSUBSCRIBE, new Reader(message, customer, language).payload());
    }

    public String preferences(UUID message, String customer, String language) {
        return shop.publicUrl() + preferencesPath(new Reader(message, customer, language));
    }

    /** From page to page, whatever host is in front of them. */
    String preferencesPath(Reader reader) {
        return "/t/p/" + links.sign(PREFERENCES, reader.payload());
    }

    Optional<Reader> unsubscribing(String token) {
        return links.verify(UNSUBSCRIBE, token).flatMap(Reader::parse);
    }

    Optional<Reader> preferring(String token) {
        return links.verify(PREFERENCES, token).flatMap(Reader::parse);
    }
}
