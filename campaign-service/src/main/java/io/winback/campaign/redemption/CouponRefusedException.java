package io.winback.campaign.redemption;

/** The code cannot be used so. */
final class CouponRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Verdict reason;

    CouponRefusedException(String code, Verdict reason) {
        super("Coupon " + code + " " + reason.words() + ".");
        this.reason = reason;
    }

    Verdict reason() {
        return reason;
    }
}
