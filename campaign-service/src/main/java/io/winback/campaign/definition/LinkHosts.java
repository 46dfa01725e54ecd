package io.winback.campaign.definition;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where links in mails may lead: HTTPS, a host of the shop's list or a subdomain of one, nothing hidden before or behind it. */
@Singleton
public class LinkHosts {

    private static final int HTTPS = 443;
    private static final int LONGEST = 2_000;

    private final List<String> hosts;

    LinkHosts(ShopProfile shop) {
        this.hosts = shop.linkHosts().orElseGet(() -> List.of(shop.url().getHost())).stream()
                .map(host -> ascii(host.strip()))
                .toList();
    }

    /** The address, if a mail may lead there; its host in ASCII. */
    public Optional<URI> target(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(address)).filter(this::allows);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public boolean allows(URI target) {
        var host = target.getHost();
        return "https".equalsIgnoreCase(target.getScheme())
                && host != null
                && target.getRawUserInfo() == null
                && (target.getPort() < 0 || target.getPort() == HTTPS)
                && hosts.stream().anyMatch(allowed -> within(ascii(host), allowed));
    }

    /** What is said of an address that is refused. */
    public String advice() {
        return "a link begins with https:// and leads to " + String.join(" or ", hosts)
                + " (winback.shop.link-hosts), without a user name or a port";
    }

    private static boolean within(String host, String allowed) {
        return host.equals(allowed) || host.endsWith("." + allowed);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
