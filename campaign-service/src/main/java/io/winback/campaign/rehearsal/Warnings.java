package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.feedback.warmup.WarmUpState;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what is worth a look before a launch. */
final class Warnings {

    private final Map<String, Map<String, String>> found = new LinkedHashMap<>();
    private final CampaignDefinition definition;
    private final Tally tally;
    private final Ways.Expected ways;
    private final double returns;

    Warnings(CampaignDefinition definition, Tally tally, Ways.Expected ways, double returns) {
        this.definition = definition;
        this.tally = tally;
        this.ways = ways;
        this.returns = returns;
    }

    /** By code, each with the values it rests on. */
    Map<String, Map<String, String>> all() {
        return found;
    }

    void audience(long audience) {
        if (definition.entry().on() != Entry.On.SEGMENT) {
            found.put("BY_EVENT", Map.of("on", definition.entry().on().name()));
        } else if (audience == 0) {
            found.put("NOBODY", Map.of());
        } else if (tally.treated == 0) {
            found.put("NOBODY_TREATED", Map.of("audience", Long.toString(audience)));
        }
        if (audience > tally.considered && definition.entry().on() == Entry.On.SEGMENT) {
            found.put("UNKNOWN", Map.of("customers", Long.toString(audience - tally.considered)));
        }
    }

    void holdout(RehearsalResponse.Holdout holdout) {
        var seen = holdout.detectable();
        if (seen == null) {
            if (holdout.treated() > 0) {
                found.put("NOTHING_TO_COMPARE", Map.of());
            }
        } else if (seen.compareTo(holdout.expected()) > 0) {
            found.put(
                    "SEES_LITTLE",
                    Map.of(
                            "detectable", seen.toPlainString(),
                            "expected", holdout.expected().toPlainString()));
        }
    }

    /** Codes that are left when it begins, against those that are expected to go. */
    void pools(Map<String, Long> free, Forecasts forecasts) {
        var wanted = new TreeMap<String, Double>();
        definition.offers().forEach((key, offer) -> {
            if (offer.pool() != null) {
                wanted.merge(offer.pool(), forecasts.issued(key, returns), Double::sum);
            }
        });
        wanted.forEach((pool, codes) -> {
            var left = free.getOrDefault(pool, 0L);
            if (codes > left) {
                found.put(
                        "POOL_SHORT",
                        Map.of(
                                "pool", pool,
                                "left", Long.toString(left),
                                "wanted", Rounded.count(codes).toPlainString()));
            }
        });
    }

    /** @param left of the budget; none: there is none */
    void budget(@Nullable Money left) {
        if (left == null) {
            return;
        }
        var kept = new TreeMap<LocalDate, Double>();
        ways.staying().keptByDay.forEach((day, sum) -> kept.merge(day, (1 - returns) * sum, Double::sum));
        ways.returning().keptByDay.forEach((day, sum) -> kept.merge(day, returns * sum, Double::sum));
        var sum = 0.0;
        for (var day : kept.entrySet()) {
            sum += day.getValue();
            if (sum > left.amount().doubleValue()) {
                found.put("BUDGET_USED", Map.of("day", day.getKey().toString(), "left", left.toString()));
                return;
            }
        }
        if (tally.offers.values().stream().anyMatch(offer -> offer.refused.all().containsKey("BUDGET"))) {
            found.put(
                    "BUDGET_USED",
                    Map.of("day", String.valueOf(tally.days.keySet().iterator().next()), "left", left.toString()));
        }
    }

    /** A new sending domain may send only so many mails a day; what is more waits. */
    void warmUp(WarmUpState state, double growth, int until) {
        if (!state.limited()) {
            return;
        }
        var allowed = (double) state.allowed() - state.taken();
        var full = (double) state.allowed();
        var backlog = 0.0;
        LocalDate first = null;
        LocalDate over = null;
        var mails = mails();
        var day = state.day();
        var last = mails.isEmpty() ? day : mails.lastKey();
        while (!day.isAfter(last) || backlog >= 1) {
            backlog = Math.max(0, backlog + mails.getOrDefault(day, 0.0) - allowed);
            if (backlog >= 1) {
                first = first == null ? day : first;
                over = day;
            }
            full = Math.min(until, Math.ceil(full * growth));
            allowed = full >= until ? Double.MAX_VALUE : full;
            day = day.plusDays(1);
        }
        if (first != null && over != null) {
            found.put(
                    "WARM_UP",
                    Map.of(
                            "from", first.toString(),
                            "until", over.plusDays(1).toString(),
                            "allowed", BigDecimal.valueOf(state.allowed()).toPlainString()));
        }
    }

    private TreeMap<LocalDate, Double> mails() {
        var mails = new TreeMap<LocalDate, Double>();
        ways.staying().mailsByDay.keySet().forEach(day -> mails.put(day, Calendar.mails(ways, day, returns)));
        ways.returning().mailsByDay.keySet().forEach(day -> mails.put(day, Calendar.mails(ways, day, returns)));
        return mails;
    }
}
