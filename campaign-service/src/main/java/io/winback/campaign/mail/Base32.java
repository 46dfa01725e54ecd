package io.winback.campaign.mail;

import java.math.BigInteger;

/** Bytes in the lower-case letters and digits of RFC 4648: mail servers change the case of an address, and nothing else. */
final class Base32 {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    /** So many digits of the number the bytes are. */
    static String encode(byte[] bytes, int digits) {
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (var i = digits - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(number.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    /** The number the digits are; they are all of the alphabet. */
    static BigInteger decode(String text) {
        var number = BigInteger.ZERO;
        for (var i = 0; i < text.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        return number;
    }
}
