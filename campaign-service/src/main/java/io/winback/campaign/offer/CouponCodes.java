package io.winback.campaign.offer;

import io.winback.platform.links.DerivedIds;
import jakarta.inject.Singleton;

/**
 * Codes for coupons: 16 characters of an alphabet without look-alikes (80 bits), derived from enrollment and offer with the key ring, so
 * that nobody can guess one and a repeated issue gives the same.
 */
@Singleton
class CouponCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final DerivedIds derived;

    CouponCodes(DerivedIds derived) {
        this.derived = derived;
    }

    String code(String enrollment, String offer) {
        var bytes = derived.bytes("coupon", enrollment, offer);
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }
}
