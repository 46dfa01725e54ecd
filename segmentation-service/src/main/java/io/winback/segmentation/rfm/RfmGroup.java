package io.winback.segmentation.rfm;

/** The six groups; the function {@code rfm_group} in the database decides, by the first that fits. */
public enum RfmGroup {
    /** R, F and M at least 4: bought lately, often and for much. */
    CHAMPIONS,
    /** R and F at least 3: buy again and again. */
    LOYAL,
    /** R at least 4: bought lately, but seldom yet. */
    PROMISING,
    /** R 3: seldom, and it becomes silent. */
    FADING,
    /** F at least 3 or M at least 4: silent, and worth winning back. */
    AT_RISK,
    /** The rest: long silent, bought seldom and for little. */
    DORMANT
}
