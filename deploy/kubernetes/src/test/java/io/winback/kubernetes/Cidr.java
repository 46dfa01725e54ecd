package io.winback.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses. */
record Cidr(byte[] network, int bits) {

    static Cidr of(String text) {
        var slash = text.indexOf('/');
        return new Cidr(bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(String address) {
        var bytes = bytes(address);
        if (bytes.length != network.length) {
            return false;
        }
        var rest = bytes.length * Byte.SIZE - bits;
        return new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, network).shiftRight(rest));
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
