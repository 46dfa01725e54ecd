package io.winback.campaign.site.customer;

import io.winback.campaign.decision.Sentences;
import io.winback.platform.page.Frame;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;

/** Makes what puts the page of a customer into the language of a frame. */
@Singleton
class CustomerComposers {

    private final Sentences sentences;
    private final ShopProfile shop;

    CustomerComposers(Sentences sentences, ShopProfile shop) {
        this.sentences = sentences;
        this.shop = shop;
    }

    CustomerComposer in(Frame frame) {
        return new CustomerComposer(frame, sentences.in(frame.language(), shop.zone()), shop.zone());
    }
}
