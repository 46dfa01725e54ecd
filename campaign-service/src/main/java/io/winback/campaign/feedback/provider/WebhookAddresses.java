package io.winback.campaign.feedback.provider;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses to enter at the providers. Providers send no key of ours: the token in the path is the proof. */
@Singleton
class WebhookAddresses {

    private static final String PURPOSE = "feedback";

    private final SignedLinks links;
    private final ShopProfile shop;

    WebhookAddresses(SignedLinks links, ShopProfile shop) {
        this.links = links;
        this.shop = shop;
    }

    /** By provider. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (var provider : Provider.values()) {
            all.put(
                    provider.path(),
                    shop.publicUrl() + "/t/f/" + provider.path() + "/" + links.sign(PURPOSE, provider.path()));
        }
        return all;
    }

    /** The provider, if the token was made for it. */
    Optional<Provider> provider(String path, String token) {
        return links.verify(PURPOSE, token).filter(path::equals).flatMap(Provider::at);
    }
}
