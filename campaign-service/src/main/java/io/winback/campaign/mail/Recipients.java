package io.winback.campaign.mail;

import java.util.List;
import java.util.Locale;

/** A list of addresses, of domains such as {@code @shop.example} (without its subdomains), or {@code *} for everybody. */
record Recipients(List<String> entries) {

    static Recipients of(List<String> entries) {
        return new Recipients(entries.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean include(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        var domain = plain.substring(Math.max(0, plain.lastIndexOf('@')));
        return entries.contains("*") || entries.contains(plain) || domain.startsWith("@") && entries.contains(domain);
    }
}
