package io.winback.segmentation.measure.comparison;

/** What customers are compared by. */
public enum Attribute {
    LANGUAGE,
    COUNTRY,
    /** How the first order came; of several on that day, the first by its id. */
    FIRST_CHANNEL,
    /** Bought on the first day; of a customer there may be several. */
    FIRST_CATEGORY,
    /** Whether an order of the first day had a coupon or a discount. */
    FIRST_ORDER_DISCOUNTED,
    /** One that the shop has given, by its name. */
    PROFILE
}
