package io.winback.campaign.rehearsal;

import java.math.BigDecimal;

/**
 * Something nobody can know before a campaign has run.
 *
 * @param name parameter that sets it
 * @param value a share is 0 to 1; days are days; money is in the shop's currency
 * @param source SOURCE: an experience from elsewhere, which promises nothing; SHOP: measured or set in this shop; HOUSE: our guess;
 *     ASKED: as the request said
 */
public record Assumed(String name, BigDecimal value, Source source) {

    /** Where it is from. */
    public enum Source {
        SOURCE,
        SHOP,
        HOUSE,
        ASKED
    }
}
