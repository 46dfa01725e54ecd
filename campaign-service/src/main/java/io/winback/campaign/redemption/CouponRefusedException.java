package io.winback.campaign.redemption;

/** The code cannot be used so. */
final class CouponRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    CouponRefusedException(String code, String reason) {
        super("Coupon " + code + " is refused: " + reason + ".");
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
