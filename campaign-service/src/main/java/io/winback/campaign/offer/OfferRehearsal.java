package io.winback.campaign.offer;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.offer.guard.Cost;
import io.winback.campaign.offer.guard.Refusal;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who would get a coupon, decided as it will be; nothing is locked, issued or taken. */
@Singleton
public class OfferRehearsal {

    private final Claims claims;
    private final Database database;

    OfferRehearsal(Claims claims, Database database) {
        this.claims = claims;
        this.database = database;
    }

    /**
     * What would be decided.
     *
     * @param cost of a coupon that is given
     * @param refusal why there is none
     * @param waits why it cannot be decided yet
     */
    public record Word(
            @Nullable Cost cost,
            @Nullable Refusal refusal,
            @Nullable Refusal waits) {}

    /** What a campaign has left for its offers, as it goes in a rehearsal. */
    public final class Purse {

        private final String campaign;
        private final CampaignDefinition definition;
        private final Room room;
        private final Map<String, Long> codes;

        private Purse(String campaign, CampaignDefinition definition, Room room, Map<String, Long> codes) {
            this.campaign = campaign;
            this.definition = definition;
            this.room = room;
            this.codes = codes;
        }

        /**
         * Decides about one offer to some customers at an instant, by customer.
         *
         * @param takes whether what is given is taken out of limit, budget and pool; else they are not looked at
         */
        public Map<String, Word> decide(String offer, Collection<String> customers, boolean takes, Instant at) {
            var terms = definition.offers().get(offer);
            if (terms == null || customers.isEmpty()) {
                return Map.of();
            }
            var words = new HashMap<String, Word>();
            var examined = claims.of(
                    customers.stream()
                            .map(customer -> new Asked(
                                    new Holder(customer, campaign, null, offer),
                                    terms,
                                    definition,
                                    definition.priority()))
                            .toList(),
                    at);
            examined.decided().forEach((holder, grant) -> words.put(holder.customer(), word(grant)));
            examined.open()
                    .forEach(claim -> words.put(
                            claim.asked().holder().customer(),
                            takes ? share(claim) : new Word(claim.cost(), null, null)));
            return words;
        }

        private Word share(Claims.Claim claim) {
            var refusal = room.refusal(claim.asked(), claim.cost());
            if (refusal.isPresent()) {
                return new Word(null, refusal.get(), null);
            }
            var pool = claim.asked().offer().pool();
            if (pool != null && codes.merge(pool, -1L, Long::sum) < 0) {
                return word(Grant.Waiting.forCodes(pool));
            }
            room.take(claim.asked(), claim.cost());
            return new Word(claim.cost(), null, null);
        }

        private static Word word(Grant grant) {
            return grant instanceof Grant.Waiting waiting
                    ? new Word(null, null, new Refusal(waiting.rule(), waiting.facts()))
                    : new Word(null, ((Grant.Refused) grant).refusal(), null);
        }

        /** Codes that are left in the pools of the campaign's offers, by pool. */
        public Map<String, Long> codes() {
            return Map.copyOf(codes);
        }
    }

    /** As it is now. */
    public Purse purse(String campaign, CampaignDefinition definition) {
        var keys = definition.offers().keySet();
        var room = new Room(Map.of(campaign, definition), committed(campaign), issued(campaign));
        var pools = definition.offers().values().stream()
                .flatMap(offer -> Stream.ofNullable(offer.pool()))
                .distinct()
                .toList();
        return new Purse(campaign, definition, room, keys.isEmpty() ? new HashMap<>() : codes(pools));
    }

    private Map<String, BigDecimal> committed(String campaign) {
        return new HashMap<>(database.with(
                sql -> sql.createQuery("select campaign, committed from offer_budget where campaign = :campaign")
                        .bind("campaign", campaign)
                        .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private Map<Room.Key, Integer> issued(String campaign) {
        return new HashMap<>(
                database.with(sql -> sql.createQuery("select offer, issued from offer_limit where campaign = :campaign")
                        .bind("campaign", campaign)
                        .map((row, context) -> Map.entry(new Room.Key(campaign, row.getString(1)), row.getInt(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private Map<String, Long> codes(List<String> pools) {
        var free = new HashMap<String, Long>();
        pools.forEach(pool -> free.put(pool, 0L));
        database.use(sql -> sql.createQuery("""
                        select pool, count(*) from pool_code where pool = any(:pools) and taken_at is null group by pool
                        """)
                .bindArray("pools", String.class, pools.toArray())
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> free.put(entry.getKey(), entry.getValue())));
        return free;
    }
}
