package io.winback.campaign;

import io.winback.platform.shop.ShopProfile;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A shop in London, for tests without the application. */
public record TestShop(String name, String defaultLanguage) implements ShopProfile {

    public static TestShop london() {
        return new TestShop("Saffron & Sage", "en");
    }

    public static TestShop named(String name) {
        return new TestShop(name, "en");
    }

    @Override
    public String sender() {
        return "hello@shop.example";
    }

    @Override
    public String replyTo() {
        return "care@shop.example";
    }

    @Override
    public String postalAddress() {
        return "1 Market Street, London EC1A 1AA, United Kingdom";
    }

    @Override
    public Optional<String> legalFooter() {
        return Optional.of("Registered in England, No. 01234567");
    }

    @Override
    public URI url() {
        return URI.create("https://shop.example");
    }

    @Override
    public Optional<List<String>> linkHosts() {
        return Optional.of(List.of("partner.example"));
    }

    @Override
    public URI publicUrl() {
        return URI.create("http://localhost:8080");
    }

    @Override
    public Optional<URI> logo() {
        return Optional.empty();
    }

    @Override
    public int logoWidth() {
        return 160;
    }

    @Override
    public int logoHeight() {
        return 40;
    }

    @Override
    public String colour() {
        return "#1f5f5b";
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("GBP");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/London");
    }

    @Override
    public BigDecimal margin() {
        return new BigDecimal("0.30");
    }
}
