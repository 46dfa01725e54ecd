package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.BuyingModel;
import io.winback.segmentation.prediction.Clv;
import io.winback.segmentation.prediction.Family;
import io.winback.segmentation.prediction.GammaGamma;
import io.winback.segmentation.prediction.History;
import io.winback.segmentation.scoring.ModelReport.Parameter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores customers by a model. What equal histories have in common is reckoned once; not for use by several threads. */
final class Scorer {

    /** An expected amount above this is no forecast but a division by nearly nothing. */
    private static final double ABSURD = 1e9;

    private final BuyingModel model;
    private final @Nullable GammaGamma spend;
    private final ScoringTerms terms;
    private final Clv clv;
    private final Map<History, Prospect> prospects = new HashMap<>();

    Scorer(ModelVersion version, ScoringTerms terms) {
        this(buying(version.report()), spend(version.report()), terms);
    }

    Scorer(BuyingModel model, @Nullable GammaGamma spend, ScoringTerms terms) {
        this.model = model;
        this.spend = spend;
        this.terms = terms;
        this.clv = terms.clv();
    }

    /**
     * What is expected of a customer.
     *
     * @param alive absent where the model cannot tell
     * @param expectedSpend of a coming purchase day, with {@code futureProfit} absent where it cannot be told
     */
    record Score(
            Summary summary,
            @Nullable BigDecimal alive,
            BigDecimal expected,
            BigDecimal buys,
            @Nullable BigDecimal expectedSpend,
            @Nullable BigDecimal futureProfit) {}

    /** What follows from a history alone; {@code worth} is that of its purchases if each brought one unit of money. */
    private record Prospect(double alive, double expected, double buys, double worth) {}

    Family family() {
        return model.family();
    }

    Score score(Summary summary) {
        var prospect = prospects.computeIfAbsent(summary.history(), this::prospect);
        var amount = amount(summary);
        return new Score(
                summary,
                tellsAlive(summary) ? Decimals.of(prospect.alive(), Decimals.PROBABILITY) : null,
                Decimals.of(prospect.expected(), Decimals.PROBABILITY),
                Decimals.of(prospect.buys(), Decimals.PROBABILITY),
                Decimals.orNull(amount, Decimals.MONEY),
                Decimals.orNull(terms.margin().doubleValue() * amount * prospect.worth(), Decimals.MONEY));
    }

    /** Nobody drops out of NBD, and none of BG/NBD before his second purchase: their 1 is an assumption, not a finding. */
    boolean tellsAlive(Summary summary) {
        return switch (model.family()) {
            case BG_NBD -> summary.repeats() > 0;
            case MBG_NBD -> true;
            case NBD -> false;
        };
    }

    private Prospect prospect(History history) {
        return new Prospect(
                model.alive(history),
                model.expected(history, terms.weeks()),
                model.buys(history, terms.weeks()),
                spend == null ? Double.NaN : clv.of(model, history, 1));
    }

    private double amount(Summary summary) {
        if (spend == null) {
            return Double.NaN;
        }
        var amount = spend.expectedSpend(summary.repeats(), summary.mean());
        return amount.isPresent() && amount.getAsDouble() < ABSURD ? amount.getAsDouble() : Double.NaN;
    }

    private static BuyingModel buying(ModelReport report) {
        var fitted = report.model();
        if (fitted == null) {
            throw new IllegalArgumentException("A version without a model scores nobody");
        }
        return Family.valueOf(fitted.family()).model(values(fitted.parameters()));
    }

    /** Amounts only as far as their check allows. */
    private static @Nullable GammaGamma spend(ModelReport report) {
        var fitted = report.spend();
        if (fitted == null || !fitted.passed()) {
            return null;
        }
        var values = values(fitted.parameters());
        return new GammaGamma(
                values.getOrDefault("p", Double.NaN),
                values.getOrDefault("q", Double.NaN),
                values.getOrDefault("gamma", Double.NaN));
    }

    private static Map<String, Double> values(List<Parameter> parameters) {
        var values = new LinkedHashMap<String, Double>();
        parameters.forEach(
                parameter -> values.put(parameter.name(), parameter.value().doubleValue()));
        return values;
    }
}
