package io.winback.campaign.definition;

import java.util.List;

/** The reasons customers give for staying away, as the survey codes them. */
public final class ChurnReasons {

    /** Those without a dot, in the order they are asked; sub-codes such as {@code COMPETITOR.PRICE} begin with one of them. */
    public static final List<String> MAIN =
            List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");

    private ChurnReasons() {}
}
