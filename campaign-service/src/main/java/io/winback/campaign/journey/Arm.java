package io.winback.campaign.journey;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a customer gets the campaign or is held out to measure it. */
enum Arm {
    TREATED,
    HELD_OUT;

    private static final BigInteger STEPS = BigInteger.valueOf(1_000_000);

    /** Deterministic: HMAC-SHA256 of the customer id under the campaign's salt, as a share of one, below the holdout. */
    static Arm of(String salt, String customer, BigDecimal holdout) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = new BigInteger(1, mac.doFinal(customer.getBytes(StandardCharsets.UTF_8)));
            var share = new BigDecimal(hash.mod(STEPS)).movePointLeft(6);
            return share.compareTo(holdout) < 0 ? HELD_OUT : TREATED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
