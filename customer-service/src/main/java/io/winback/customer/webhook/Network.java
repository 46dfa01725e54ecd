package io.winback.customer.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A range of addresses, and which of them are open to the world. */
record Network(byte[] prefix, int bits) {

    /** IANA special-purpose registry, multicast, reserved, and the one metadata address that looks public (Azure). */
    private static final List<Network> CLOSED_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All else is no unicast of the world: loopback, link-local, ULA, multicast, IPv4-mapped, NAT64. */
    private static final List<Network> OPEN_V6 = networks("2000::/3");

    /** Within it: protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Network> CLOSED_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Whether anybody in the world may be reached at the address, and no part of a private network. */
    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                ? none(CLOSED_V4, bytes)
                : !none(OPEN_V6, bytes) && none(CLOSED_V6, bytes) && !isatap(bytes);
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** An IPv4 address in the second half (RFC 5214), whatever the first half says. */
    private static boolean isatap(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static boolean none(List<Network> networks, byte[] address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    private static Network of(String text) {
        var slash = text.indexOf('/');
        try {
            // a literal: nothing is looked up
            var prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
            return new Network(prefix, Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
