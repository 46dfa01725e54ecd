package io.winback.campaign.click;

import io.winback.platform.links.DerivedIds;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells networks apart without keeping addresses: a keyed hash of the day and of the first part of an address (24 bits of IPv4, 48 of
 * IPv6). Addresses of a house's own network, a proxy's above all, tell nothing.
 */
@Singleton
class Network {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_PREFIX = 3;
    private static final int IPV6_PREFIX = 6;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int DIGITS = 16;

    private final DerivedIds derived;

    Network(DerivedIds derived) {
        this.derived = derived;
    }

    /** @param address numeric; null or a name is of no known network */
    @Nullable
    String hash(@Nullable String address, Instant machineNow) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+")) {
            return null;
        }
        try {
            var parsed = InetAddress.getByName(address);
            var bytes = parsed.getAddress();
            if (parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || bytes.length > IPV4_BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL) {
                return null;
            }
            var prefix = Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? IPV4_PREFIX : IPV6_PREFIX);
            var day = machineNow.atZone(ZoneOffset.UTC).toLocalDate();
            return derived.hash("click-network", day + " " + HexFormat.of().formatHex(prefix))
                    .substring(0, DIGITS);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
