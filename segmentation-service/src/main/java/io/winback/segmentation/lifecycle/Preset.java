package io.winback.segmentation.lifecycle;

/** What is usual in a trade, and where a policy begins. */
public enum Preset {
    /** At least once a season, and never a sale missed: lost when a season and a sale have passed. */
    FASHION,
    /** Half a year to a warning, a year until lost. */
    ELECTRONICS,
    /** Restaurants, delivery, beauty: lost after a month without contact. */
    FOOD_BEAUTY,
    /** The shop's own days. */
    CUSTOM
}
