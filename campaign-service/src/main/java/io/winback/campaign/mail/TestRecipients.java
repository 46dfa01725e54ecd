package io.winback.campaign.mail;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Whom test mails may go to: people of the shop, so that nobody writes to strangers this way, past consent and caps. */
@Singleton
public class TestRecipients {

    private final Recipients recipients;

    TestRecipients(MailConfig config, ShopProfile shop) {
        recipients = Recipients.of(config.testTo().orElseGet(() -> own(shop)));
    }

    public boolean allow(String address) {
        return recipients.include(address);
    }

    private static List<String> own(ShopProfile shop) {
        return Stream.of(shop.sender(), shop.replyTo())
                .map(address -> address.substring(address.lastIndexOf('@')))
                .distinct()
                .toList();
    }

    /** The list, as the settings have it. */
    @Override
    public String toString() {
        return String.join(", ", recipients.entries());
    }
}
