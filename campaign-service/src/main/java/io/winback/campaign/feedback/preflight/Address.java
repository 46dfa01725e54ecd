package io.winback.campaign.feedback.preflight;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address, 4 or 16 bytes. */
record Address(BigInteger number, int bits) {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int NIBBLE = 4;

    /** Reads an address, never a name: nothing is looked up. */
    static Optional<Address> of(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var bytes = InetAddress.getByName(text).getAddress();
            return Optional.of(new Address(new BigInteger(1, bytes), bytes.length * Byte.SIZE));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** @param network an address, or a network such as {@code 192.0.2.0/24} */
    boolean in(String network) {
        var parts = network.split("/", 2);
        var other = of(parts[0]);
        if (other.isEmpty() || other.get().bits != bits) {
            return false;
        }
        var length = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : bits;
        var rest = Math.max(0, bits - length);
        return number.shiftRight(rest).equals(other.get().number.shiftRight(rest));
    }

    /** The name under which the DNS keeps its names. */
    String reverseName() {
        var text = new StringBuilder();
        var step = bits == Integer.SIZE ? Byte.SIZE : NIBBLE;
        for (var shift = 0; shift < bits; shift += step) {
            var digit = number.shiftRight(shift).intValue() & ((1 << step) - 1);
            text.append(step == NIBBLE ? Integer.toHexString(digit) : Integer.toString(digit))
                    .append('.');
        }
        return text + (step == NIBBLE ? "ip6.arpa" : "in-addr.arpa");
    }
}
