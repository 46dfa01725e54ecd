package io.winback.campaign.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do with one customer, step by step; nothing of it is done.
 *
 * @param customer none of somebody made up
 * @param at when they would be considered, business clock
 * @param fate ADMITTED, REFUSED or WAITING
 * @param group TREATED or HELD_OUT, of those who take part
 * @param variant of those who get the campaign, where it has variants
 */
public record OneResponse(
        String campaign,
        @Nullable String customer,
        Instant at,
        String fate,
        @Nullable String group,
        @Nullable String variant,
        List<Step> steps) {

    /**
     * A step.
     *
     * @param stage of the campaign; none before it begins
     * @param kind CONSIDERED, ENTERS, AWAITS, MAIL, POSTPONED, SKIPPED, HELD, WAITS, HAPPENS or ENDS
     * @param rule that of the decision log, a happening or an end reason
     * @param facts the values it rests on
     * @param until when what waits goes on
     */
    public record Step(
            Instant at,
            @Nullable String stage,
            String kind,
            String rule,
            Map<String, String> facts,
            @Nullable Instant until,
            String text) {}
}
