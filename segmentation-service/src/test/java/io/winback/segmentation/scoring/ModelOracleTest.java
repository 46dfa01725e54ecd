package io.winback.segmentation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.local.testing.Oracles;
import io.winback.segmentation.prediction.Family;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import io.winback.segmentation.scoring.ModelReport.FamilyCheck;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares summaries and fit quality with results computed independently of this project, on real purchase histories. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ModelOracleTest {

    private static final double OWN_FIT = 3e-3;
    private static final double PUBLISHED = 1e-2;

    @Inject
    Summaries summaries;

    @Inject
    ModelFitting fitting;

    @Test
    void summarizesEveryCustomerOfEveryShop() {
        var checked = 0;
        for (var shop : Reference.all()) {
            shop.load();
            checked += agree(shop, "summary_full.csv.gz", shop.end());
            if (shop.calibrationEnd().isPresent()) {
                checked +=
                        agree(shop, "summary_cal.csv.gz", shop.calibrationEnd().get());
            }
        }
        var files = checked;
        assumeTrue(files > 0, "No summaries");
    }

    @Test
    void checksModelsOnTheHoldBackPeriodOfEveryShop() {
        for (var shop : Reference.all()) {
            if (shop.calibrationEnd().isEmpty()) {
                continue;
            }
            // given
            shop.load();
            var cut = shop.calibrationEnd().get();

            // when
            var fitted = fitting.fit(cut, shop.end());
            var checks = fitted.report().families();

            // then
            assertThat(checks).as(shop.name()).isNotEmpty();
            assertThat(actual(checks.get(0))).as(shop.name()).isEqualTo(purchasesAfter(shop, cut));
            assertThat(fitted.report().window().holdBackFrom()).isEqualTo(cut.plusDays(1));
            likelihood(shop, checks);
            tracking(shop, checks);
            published(shop, checks);
        }
    }

    @Test
    void judgesTheModelOfEveryShop() {
        for (var shop : Reference.all()) {
            // given
            shop.load();

            // when
            var fitted = fitting.fit(shop.end());

            // then
            var report = fitted.report();
            assertThat(report.reason().text()).as(shop.name()).isNotBlank();
            assertThat(report.model() != null)
                    .as(shop.name())
                    .isEqualTo(fitted.verdict() == ModelVersion.Verdict.PASSED);
            report.families().forEach(check -> assertThat(check.brier().doubleValue())
                    .as(shop.name() + " " + check.fit().family())
                    .isBetween(0.0, 1.0));
        }
    }

    private int agree(Reference shop, String file, LocalDate until) {
        if (!shop.has(file)) {
            return 0;
        }
        var own = summaries.between("", "\uffff", until).stream()
                .collect(Collectors.toMap(Summary::customerId, summary -> summary));
        var rows = shop.rows(file);
        assertThat(own).as(shop.name() + " " + file).hasSameSizeAs(rows);
        var histories = summaries.histories(until);
        var merged = 0L;
        for (var i = 0; i < histories.size(); i++) {
            merged += histories.customers(i);
        }
        assertThat(merged).isEqualTo(rows.size());
        rows.forEach(row -> {
            var summary = own.get(row.get("customer_id"));
            assertThat(summary).as(shop.name() + " " + row).isNotNull();
            assertThat(List.of(summary.repeats(), summary.recencyDays(), summary.ageDays()))
                    .as(shop.name() + " " + row)
                    .isEqualTo(List.of(number(row, "frequency"), number(row, "recency_days"), number(row, "T_days")));
            assertThat(summary.mean())
                    .as(shop.name() + " " + row)
                    .isEqualTo(Double.parseDouble(row.get("monetary_repeat_mean")), within(0.005));
        });
        return 1;
    }

    private static int number(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column)).intValueExact();
    }

    private static long purchasesAfter(Reference shop, LocalDate cut) {
        var known = shop.purchases().stream()
                .filter(purchase -> purchase.sale() && !purchase.on().isAfter(cut))
                .map(Reference.Purchase::customer)
                .collect(Collectors.toSet());
        return shop.purchases().stream()
                .filter(purchase -> purchase.sale()
                        && purchase.on().isAfter(cut)
                        && !purchase.on().isAfter(shop.end())
                        && known.contains(purchase.customer()))
                .map(purchase -> purchase.customer() + " " + purchase.on())
                .distinct()
                .count();
    }

    private static long actual(FamilyCheck check) {
        return check.actual();
    }

    private static void likelihood(Reference shop, List<FamilyCheck> checks) {
        var oracle = shop.json("models.json").at("/cal/bgnbd");
        bg(checks).ifPresent(check -> assertThat(check.fit().logLikelihood().doubleValue())
                .as(shop.name())
                .isBetween(
                        oracle.get("ll").asDouble() - 1e-3 - 5e-5,
                        oracle.get("ll").asDouble() + 1e-3));
    }

    private static void tracking(Reference shop, List<FamilyCheck> checks) {
        if (!shop.has("tracking.json") || bg(checks).isEmpty()) {
            return;
        }
        var oracle = shop.json("tracking.json");
        var tracking = bg(checks).get().tracking();
        var actual = new ArrayList<Long>();
        oracle.get("actual_cum").forEach(week -> actual.add(week.asLong()));
        assertThat(tracking).extracting(ModelReport.TrackedWeek::actual).containsExactlyElementsOf(actual);
        for (var week = 0; week < tracking.size(); week++) {
            var expected = oracle.get("expected_cum").get(week).asDouble();
            assertThat(tracking.get(week).expected().doubleValue())
                    .as(shop.name() + " week " + (week + 1))
                    .isEqualTo(expected, within(OWN_FIT * expected));
        }
    }

    /** Means by frequency as the literature gives them for one of the shops. */
    private static void published(Reference shop, List<FamilyCheck> checks) {
        if (!shop.name().equals("cdnow_sample") || bg(checks).isEmpty()) {
            return;
        }
        var classes = bg(checks).get().frequencies();
        Oracles.read("published.json").forEach(figure -> {
            if (figure.get("id").asText().equals("BTYD-condexp")) {
                for (var i = 0; i < classes.size(); i++) {
                    assertThat(classes.get(i).customers())
                            .isEqualTo(figure.get("n").get(i).asLong());
                    assertThat(classes.get(i).actual().doubleValue())
                            .isEqualTo(figure.get("actual").get(i).asDouble(), within(1e-5));
                    var expected = figure.get("expected_bgnbd").get(i).asDouble();
                    assertThat(classes.get(i).expected().doubleValue())
                            .isEqualTo(expected, within(PUBLISHED * expected));
                }
            }
        });
    }

    private static java.util.Optional<FamilyCheck> bg(List<FamilyCheck> checks) {
        return checks.stream()
                .filter(check -> check.fit().family().equals(Family.BG_NBD.name()))
                .findFirst();
    }
}
