package io.winback.campaign.permission;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The links at the foot of every mail. They name the customer and the language, are signed, and never expire. */
@Singleton
public class PermissionLinks {

    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String PREFERENCES = "preferences";

    private final SignedLinks links;
    private final ShopProfile shop;

    PermissionLinks(SignedLinks links, ShopProfile shop) {
        this.links = links;
        this.shop = shop;
    }

    /** Whose link it is, and the language of the mail it stood in. */
    record Reader(String customer, String language) {

        static Optional<Reader> parse(String payload) {
            var parts = payload.split("\\|", -1);
            return parts.length == 2 ? Optional.of(new Reader(parts[0], parts[1])) : Optional.empty();
        }
    }

    /** RFC 8058: a POST to it unsubscribes at once, a GET shows a page with a button. */
    public String unsubscribe(String customer, String language) {
        return shop.publicUrl() + "/t/u/" + links.sign(UNSUBSCRIBE, customer + "|" + language);
    }

    public String preferences(String customer, String language) {
        return shop.publicUrl() + "/t/p/" + links.sign(PREFERENCES, customer + "|" + language);
    }

    Optional<Reader> unsubscribing(String token) {
        return links.verify(UNSUBSCRIBE, token).flatMap(Reader::parse);
    }

    Optional<Reader> preferring(String token) {
        return links.verify(PREFERENCES, token).flatMap(Reader::parse);
    }
}
