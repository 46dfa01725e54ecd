package io.winback.campaign.offer;

import io.winback.platform.links.DerivedIds;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Codes for coupons: 16 characters of an alphabet without look-alikes (80 bits), derived with the key ring from enrollment and offer, so
 * that nobody can guess one and a repeated issue gives the same.
 */
@Singleton
public class CouponCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final DerivedIds derived;

    CouponCodes(DerivedIds derived) {
        this.derived = derived;
    }

    String code(UUID enrollment, String offer) {
        return of(derived.bytes("coupon", enrollment.toString(), offer));
    }

    /** For what is given by hand, or made ahead; the id is nobody else's. */
    public String code(UUID id) {
        return of(derived.bytes("code", id.toString()));
    }

    private static String of(byte[] bytes) {
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
