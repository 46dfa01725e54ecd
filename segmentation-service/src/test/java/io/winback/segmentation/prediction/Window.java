package io.winback.segmentation.prediction;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.segmentation.reference.Reference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A data set up to one of its limits: "full" or "cal". */
record Window(Reference set, String name) {

    private static final String CALIBRATION = "cal";

    /** What is known of a customer at the limit, from the rows of his history. */
    record Summary(
            String customer,
            LocalDate first,
            LocalDate last,
            int repeats,
            int recencyDays,
            int ageDays,
            double repeatMean,
            double total) {

        History history() {
            return History.ofDays(repeats, recencyDays, ageDays);
        }
    }

    private static final Map<Window, Map<String, Summary>> SUMMARIES = new HashMap<>();

    /** Stands in where there is none: whatever asks of it is skipped, visibly. */
    private static final Window NONE = new Window(new Reference("no fitted data set"), "");

    /** All that were fitted. */
    static List<Window> all() {
        var windows = Reference.found().stream()
                .filter(set -> set.has("models.json"))
                .flatMap(set -> Stream.of("full", CALIBRATION)
                        .filter(set.json("models.json")::has)
                        .map(name -> new Window(set, name)))
                .toList();
        return windows.isEmpty() ? List.of(NONE) : windows;
    }

    /** Those that end with the calibration period. */
    static List<Window> calibrations() {
        var windows = all().stream()
                .filter(window -> window.name().equals(CALIBRATION))
                .toList();
        return windows.isEmpty() ? List.of(NONE) : windows;
    }

    JsonNode models() {
        assumeTrue(this != NONE, "No reference data with fitted models");
        return set.json("models.json").path(name);
    }

    LocalDate end() {
        return LocalDate.parse(models().path("end").asText());
    }

    Map<String, Summary> summaries() {
        assumeTrue(this != NONE, "No reference data with fitted models");
        return SUMMARIES.computeIfAbsent(this, window -> window.summarise());
    }

    private Map<String, Summary> summarise() {
        var end = end();
        var summaries = new TreeMap<String, Summary>();
        set.purchases().stream()
                .filter(purchase -> purchase.sale() && !purchase.on().isAfter(end))
                .collect(groupingBy(Reference.Purchase::customer))
                .forEach((customer, purchases) -> {
                    var days = new TreeMap<LocalDate, BigDecimal>();
                    purchases.forEach(purchase -> days.merge(purchase.on(), purchase.amount(), BigDecimal::add));
                    summaries.put(customer, summary(customer, days, end));
                });
        return summaries;
    }

    private static Summary summary(String customer, TreeMap<LocalDate, BigDecimal> days, LocalDate end) {
        var total = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var repeats = days.size() - 1;
        var mean = repeats == 0
                ? BigDecimal.ZERO
                : total.subtract(days.firstEntry().getValue())
                        .divide(BigDecimal.valueOf(repeats), MathContext.DECIMAL64);
        return new Summary(
                customer,
                days.firstKey(),
                days.lastKey(),
                repeats,
                (int) ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()),
                (int) ChronoUnit.DAYS.between(days.firstKey(), end),
                mean.doubleValue(),
                total.doubleValue());
    }

    Histories histories() {
        var histories = Histories.builder();
        summaries().values().forEach(one -> histories.add(one.repeats(), one.recencyDays(), one.ageDays(), 1));
        return histories.build();
    }

    Spends spends() {
        var spends = new Spends();
        summaries().values().forEach(one -> spends.add(one.repeats(), one.repeatMean()));
        return spends;
    }

    BgNbd oracleModel() {
        Function<String, Double> value =
                parameter -> models().path("bgnbd").path(parameter).asDouble();
        return new BgNbd(value.apply("r"), value.apply("alpha"), value.apply("a"), value.apply("b"));
    }

    GammaGamma oracleSpend() {
        var fit = models().path("gamma_gamma");
        return new GammaGamma(
                fit.path("p").asDouble(),
                fit.path("q").asDouble(),
                fit.path("gamma").asDouble());
    }

    @Override
    public String toString() {
        return set.name() + " " + name;
    }
}
