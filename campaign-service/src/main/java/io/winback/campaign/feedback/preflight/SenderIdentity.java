package io.winback.campaign.feedback.preflight;

import io.winback.campaign.mail.MailConfig;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which names mails leave. */
@Singleton
class SenderIdentity {

    private final ShopProfile shop;
    private final MailConfig mail;
    private final boolean signs;
    private final Optional<String> selector;
    private final Optional<String> signingDomain;

    SenderIdentity(
            ShopProfile shop,
            MailConfig mail,
            @ConfigProperty(name = "quarkus.mailer.dkim.enabled", defaultValue = "false") boolean signs,
            @ConfigProperty(name = "quarkus.mailer.dkim.selector") Optional<String> selector,
            @ConfigProperty(name = "quarkus.mailer.dkim.sdid") Optional<String> signingDomain) {
        this.shop = shop;
        this.mail = mail;
        this.signs = signs;
        this.selector = selector;
        this.signingDomain = signingDomain;
    }

    /** Of the address the reader sees. */
    String from() {
        return domain(shop.sender());
    }

    /** Of the address bounces go to. */
    String envelope() {
        return mail.bounceDomain().map(name -> name.toLowerCase(Locale.ROOT)).orElseGet(this::from);
    }

    String reply() {
        return domain(shop.replyTo());
    }

    /** Whether this service signs; else the relay should. */
    boolean signs() {
        return signs && selector.isPresent();
    }

    /** Where the key of our signature is published. */
    String keyName() {
        return selector.orElse("") + "._domainkey." + signer();
    }

    String signer() {
        return signingDomain.orElseGet(this::from).toLowerCase(Locale.ROOT);
    }

    String unsubscribeScheme() {
        return String.valueOf(shop.publicUrl().getScheme());
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
