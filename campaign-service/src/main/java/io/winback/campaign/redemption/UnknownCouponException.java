package io.winback.campaign.redemption;

/** There is no such code. */
final class UnknownCouponException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCouponException(String code) {
        super("There is no coupon " + code + "; check the code letter by letter.");
    }
}
