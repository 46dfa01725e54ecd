package io.winback.campaign.delivery;

import io.winback.platform.links.DerivedIds;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.UUID;

/** Message-IDs of mails follow from enrollment and stage: a mail that is sent again is the same mail. */
@Singleton
class MessageIds {

    private static final int BASE32 = 32;

    private final DerivedIds derived;
    private final String domain;

    MessageIds(DerivedIds derived, ShopProfile shop) {
        this.derived = derived;
        this.domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
    }

    String of(UUID enrollment, String stage) {
        var hash = new BigInteger(1, derived.bytes("message", enrollment.toString(), stage)).toString(BASE32);
        return "<" + hash + "@" + domain + ">";
    }
}
