package io.winback.campaign.experiment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Chance that comes out the same each time: HMAC-SHA256 of the customer id under a salt. */
final class Draw {

    private static final BigInteger STEPS = BigInteger.valueOf(1_000_000);
    private static final int DIGITS = 6;

    private Draw() {}

    /** From 0 to below 1, in steps of a millionth. */
    static BigDecimal of(String salt, String customer) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = new BigInteger(1, mac.doFinal(customer.getBytes(StandardCharsets.UTF_8)));
            return new BigDecimal(hash.mod(STEPS)).movePointLeft(DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
