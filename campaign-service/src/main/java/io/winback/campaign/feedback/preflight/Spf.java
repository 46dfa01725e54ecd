package io.winback.campaign.feedback.preflight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows an SPF record (RFC 7208) as a receiving mail server would: ten look-ups, no more. */
final class Spf {

    static final int MOST_LOOKUPS = 10;

    /** As many as follow from a record that is no loop and no attack. */
    private static final int DEEPEST = 10;

    private final Dns dns;
    private final Optional<Address> sender;
    private final @Nullable String wanted;
    private int lookups;
    private boolean includes;
    private boolean passes;

    /**
     * @param sender the address mails leave from, if it is known
     * @param wanted what the record must include, if a provider sends
     */
    Spf(Dns dns, Optional<Address> sender, @Nullable String wanted) {
        this.dns = dns;
        this.sender = sender;
        this.wanted = wanted;
    }

    static List<String> records(Dns dns, String domain) {
        return dns.txt(domain).stream()
                .filter(record -> record.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
                .toList();
    }

    void follow(String domain, String record) {
        follow(domain, record, 0);
    }

    int lookups() {
        return lookups;
    }

    /** It includes what it must. */
    boolean includesWanted() {
        return includes;
    }

    /** It names the address mails leave from. */
    boolean namesSender() {
        return passes;
    }

    private void follow(String domain, String record, int depth) {
        for (var term : record.strip().split("\\s+")) {
            if (lookups > MOST_LOOKUPS || depth > DEEPEST) {
                return;
            }
            var rejects = term.startsWith("-") || term.startsWith("~") || term.startsWith("?");
            var plain = term.replaceFirst("^[-+~?]", "");
            var name = plain.split("[:=/]", 2)[0].toLowerCase(Locale.ROOT);
            var value = plain.contains(":") || plain.contains("=") ? plain.split("[:=]", 2)[1] : domain;
            if (!rejects || name.equals("include")) {
                term(name, value, depth);
            }
        }
    }

    private void term(String name, String value, int depth) {
        switch (name) {
            case "ip4", "ip6" -> matches(value);
            case "a" -> {
                lookups++;
                dns.addresses(value.split("/", 2)[0]).forEach(this::matches);
            }
            case "mx" -> {
                lookups++;
                dns.mx(value.split("/", 2)[0])
                        .forEach(host -> dns.addresses(bare(host)).forEach(this::matches));
            }
            case "include", "redirect" -> {
                lookups++;
                includes |= value.equalsIgnoreCase(wanted);
                records(dns, value).stream().findFirst().ifPresent(record -> follow(value, record, depth + 1));
            }
            case "exists", "ptr" -> lookups++;
            default -> {}
        }
    }

    private void matches(String network) {
        passes |= sender.filter(address -> address.in(network)).isPresent();
    }

    private static String bare(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
