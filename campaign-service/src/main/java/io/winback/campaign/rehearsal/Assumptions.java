package io.winback.campaign.rehearsal;

import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.campaign.rehearsal.Assumed.Source;
import io.winback.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is assumed of a campaign's readers, each with where it is from. */
final class Assumptions {

    private final Map<String, Assumed> all = new LinkedHashMap<>();

    private Assumptions() {}

    /** @param typical what an order is, where the request says nothing */
    static Assumptions of(AssumptionsQuery asked, TypicalOrder.Size typical) {
        var all = new Assumptions();
        all.put("answerShare", asked.answerShare, "0.2", Source.HOUSE);
        // reference values of the reasons: 65 % service, 15 % quality, 10 % a better offer, 10 % forgot or moved
        all.put("serviceShare", asked.serviceShare, "0.65", Source.SOURCE);
        all.put("qualityShare", asked.qualityShare, "0.15", Source.SOURCE);
        all.put("competitorShare", asked.competitorShare, "0.1", Source.SOURCE);
        all.put("elsewhereShare", asked.elsewhereShare, "0.1", Source.SOURCE);
        all.put("clickShare", asked.clickShare, "0.3", Source.HOUSE);
        // 15 to 20 % are said to become regulars again
        all.put("returnShareLow", asked.returnShareLow, "0.15", Source.SOURCE);
        all.put("returnShare", asked.returnShare, "0.175", Source.SOURCE);
        all.put("returnShareHigh", asked.returnShareHigh, "0.2", Source.SOURCE);
        all.put("unaidedShare", asked.unaidedShare, "0.1", Source.HOUSE);
        all.put("redeemShare", asked.redeemShare, "0.5", Source.HOUSE);
        all.put("answerDays", number(asked.answerDays), "2", Source.HOUSE);
        // a spice shop saw a fifth of its lost customers back in two weeks
        all.put("returnDays", number(asked.returnDays), "14", Source.SOURCE);
        all.put(
                "order",
                asked.order,
                typical.goods().amount().toPlainString(),
                typical.source() == TypicalOrder.Source.ASSUMED ? Source.HOUSE : Source.SHOP);
        all.demandWhole();
        return all;
    }

    private static @Nullable BigDecimal number(@Nullable Integer days) {
        return days == null ? null : BigDecimal.valueOf(days);
    }

    private void put(String name, @Nullable BigDecimal asked, String usual, Source source) {
        all.put(
                name,
                asked == null
                        ? new Assumed(name, new BigDecimal(usual), source)
                        : new Assumed(name, asked, Source.ASKED));
    }

    private void demandWhole() {
        var reasons = value("serviceShare")
                .add(value("qualityShare"))
                .add(value("competitorShare"))
                .add(value("elsewhereShare"));
        if (reasons.compareTo(BigDecimal.ONE) != 0) {
            throw wrong(
                    "serviceShare", "serviceShare, qualityShare, competitorShare and elsewhereShare make 1 together");
        }
        if (value("returnShareLow").compareTo(value("returnShare")) > 0
                || value("returnShare").compareTo(value("returnShareHigh")) > 0) {
            throw wrong("returnShare", "it lies between returnShareLow and returnShareHigh; say those too");
        }
    }

    private static RuntimeException wrong(String field, String detail) {
        return Problem.ofField(400, "rehearsal-assumptions", "Assumptions", field, detail);
    }

    List<Assumed> list() {
        return new ArrayList<>(all.values());
    }

    BigDecimal value(String name) {
        var assumed = all.get(name);
        if (assumed == null) {
            throw new IllegalArgumentException("Nothing is assumed of " + name);
        }
        return assumed.value();
    }

    double share(String name) {
        return value(name).doubleValue();
    }

    Duration days(String name) {
        return Duration.ofDays(value(name).longValue());
    }
}
