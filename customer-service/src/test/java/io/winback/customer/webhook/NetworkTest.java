package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::1",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "2a00:1450::5efe:a00:1",
                "2a00:1450::200:5efe:7f00:1"
            })
    void isClosed(String address) throws UnknownHostException {
        assertThat(Network.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "3ffe::1"
            })
    void isOpen(String address) throws UnknownHostException {
        assertThat(Network.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** What the JDK itself calls special is never open. */
    @Property(tries = 2_000)
    void agreesWithTheJdk(@ForAll @Size(value = 4) byte[] four, @ForAll @Size(value = 16) byte[] sixteen)
            throws UnknownHostException {
        for (var bytes : Arrays.asList(four, sixteen)) {
            var address = InetAddress.getByAddress(bytes);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                assertThat(Network.isPublic(address)).as(address.toString()).isFalse();
            }
        }
    }

    /** However a private IPv4 address is wrapped, it stays private. */
    @Property(tries = 500)
    void seesThroughWrappedAddresses(@ForAll byte a, @ForAll byte b, @ForAll byte c) throws UnknownHostException {
        var inside = new byte[] {10, a, b, c};
        var mapped = wrap(inside, 12, "00000000000000000000ffff00000000");
        var nat64 = wrap(inside, 12, "0064ff9b000000000000000000000000");
        var sixToFour = wrap(inside, 2, "20020000000000000000000000000001");
        var teredo = wrap(inside, 4, "20010000000000000000000000000001");
        for (var bytes : Arrays.asList(inside, mapped, nat64, sixToFour, teredo)) {
            assertThat(Network.isPublic(InetAddress.getByAddress(bytes))).isFalse();
        }
    }

    private static byte[] wrap(byte[] inside, int at, String form) {
        var bytes = java.util.HexFormat.of().parseHex(form);
        System.arraycopy(inside, 0, bytes, at, inside.length);
        return bytes;
    }
}
