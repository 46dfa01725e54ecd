package io.winback.platform.shop;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where links in mails may lead: by https to a host on the shop's list ({@code winback.shop.link-hosts}) or below one. An address that two
 * programs could read differently is refused: user names, ports, backslashes, letters beyond ASCII, dots that climb.
 */
@Singleton
public class LinkTargets {

    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN = Pattern.compile(
            "https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z_a-z~\\[\\]-]*)?");

    private final List<String> hosts;

    public LinkTargets(ShopProfile shop) {
        hosts = Stream.concat(
                        Optional.ofNullable(shop.url().getHost()).stream(),
                        shop.linkHosts().stream().flatMap(List::stream))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The hosts, for a message that says what would be right. */
    public List<String> hosts() {
        return hosts;
    }

    /** What to write instead of an address that is refused. */
    public String advice() {
        return "a link begins with https:// and leads to " + String.join(" or ", hosts)
                + " (winback.shop.link-hosts), without a user name or a port";
    }

    /** Whether a link may lead there, as it is written. */
    public boolean allows(String target) {
        return target.length() <= LONGEST
                && PLAIN.matcher(target).matches()
                && host(target).filter(this::listed).isPresent();
    }

    private boolean listed(String host) {
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    private static Optional<String> host(String target) {
        try {
            return Optional.ofNullable(URI.create(target).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
