package io.winback.segmentation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.prediction.BgNbd;
import io.winback.segmentation.prediction.BuyingModel;
import io.winback.segmentation.prediction.Fit;
import io.winback.segmentation.prediction.MbgNbd;
import io.winback.segmentation.prediction.Nbd;
import io.winback.segmentation.scoring.ModelReport.FamilyCheck;
import io.winback.segmentation.scoring.ModelReport.FittedModel;
import io.winback.segmentation.scoring.ModelReport.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FamilyChecksTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate CUT = START.plusDays(140);
    private static final LocalDate END = CUT.plusDays(91);

    @Test
    void passesAModelThatExpectsAboutWhatCame() {
        // given: of 100 regulars 60 came back, as often as expected; of 100 who bought once 10
        var model = new Nbd(0.7, 9);
        var regulars = new Observed(4, 120, 140, 100, 70, 210, 0, 0);
        var once = new Observed(0, 0, 140, 100, 20, 31, 0, 0);

        // when
        var check = checks(regulars, once).check(fit(model));

        // then
        assertThat(check.verdict().code()).isEqualTo("GOOD");
        assertThat(check.passed()).isTrue();
        assertThat(check.actual()).isEqualTo(241);
        assertThat(check.skill()).isPositive();
    }

    @Test
    void rejectsAModelThatIsFarOff() {
        // when
        var check = checks(new Observed(4, 120, 140, 100, 30, 40, 0, 0)).check(fit(new Nbd(0.7, 9)));

        // then
        assertThat(check.passed()).isFalse();
        assertThat(check.verdict().code()).isEqualTo("TOTAL_OFF");
        assertThat(check.verdict().text()).contains("211 purchases", "40 were made", "30 % off");
    }

    @Test
    void rejectsAModelThatRanksNobodyRightly() {
        // given: those who bought once buy, and regulars do not
        var regulars = new Observed(4, 120, 140, 100, 5, 20, 0, 0);
        var once = new Observed(0, 0, 140, 100, 90, 221, 0, 0);

        // when
        var check = checks(regulars, once).check(fit(new Nbd(0.7, 9)));

        // then
        assertThat(check.verdict().code()).isEqualTo("NO_SKILL");
        assertThat(check.auc().doubleValue()).isLessThan(0.5);
    }

    @Test
    void hasNothingToCheckByIfNobodyBought() {
        assertThat(checks(new Observed(4, 120, 140, 100, 0, 0, 0, 0))
                        .check(fit(new Nbd(0.7, 9)))
                        .verdict()
                        .code())
                .isEqualTo("NOBODY_BOUGHT");
    }

    @Test
    void tracksWholeWeeksFromTheFirstPurchase() {
        // given
        var weekly = new TreeMap<>(Map.of(1, 3L, 21, 2L, 33, 5L));
        var customers = List.of(new Observed(1, 10, 140, 4, 0, 0, 0, 0), new Observed(0, 0, 126, 6, 0, 0, 0, 0));
        var model = new Nbd(0.7, 9);

        // when
        var weeks = new Tracking(START, CUT, END, weekly, customers).of(model);

        // then
        assertThat(weeks).hasSize(33);
        assertThat(weeks.get(0).actual()).isEqualTo(3);
        assertThat(weeks.get(32).actual()).isEqualTo(10);
        assertThat(weeks.get(19).heldBack()).isFalse();
        assertThat(weeks.get(20).heldBack()).isTrue();
        assertThat(weeks.get(32).end()).isEqualTo(END.minusDays(1));
        // E[X(t)] = r t / alpha; the six came two weeks later
        assertThat(weeks.get(9).expected().doubleValue())
                .isEqualTo(0.7 / 9 * (4 * 10 + 6 * 8), org.assertj.core.api.Assertions.within(1e-4));
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tracksNoHistoryWithAnOrderOfTheYear1() {
        var customers = List.of(new Observed(1, 10, 140, 4, 0, 0, 0, 0));
        var tracking = new Tracking(LocalDate.of(1, 1, 1), CUT, END, new TreeMap<>(), customers);

        assertThat(tracking.of(new MbgNbd(0.6, 8, 0.55, 1))).isEmpty();
    }

    @Test
    void prefersTheLowerBrierScoreAndMbgWhereTheyAreEqual() {
        assertThat(FamilyChecks.best(List.of(check("BG_NBD", true, "0.100000"), check("MBG_NBD", true, "0.100900"))))
                .hasValueSatisfying(best -> assertThat(best.fit().family()).isEqualTo("MBG_NBD"));
        assertThat(FamilyChecks.best(List.of(check("BG_NBD", true, "0.100000"), check("MBG_NBD", true, "0.101100"))))
                .hasValueSatisfying(best -> assertThat(best.fit().family()).isEqualTo("BG_NBD"));
        assertThat(FamilyChecks.best(List.of(check("BG_NBD", true, "0.200000"), check("MBG_NBD", false, "0.100000"))))
                .hasValueSatisfying(best -> assertThat(best.fit().family()).isEqualTo("BG_NBD"));
        assertThat(FamilyChecks.best(List.of(check("BG_NBD", false, "0.100000"))))
                .isEmpty();
    }

    @Test
    void tellsFamiliesApart() {
        assertThat(FamilyChecks.fitted(fit(new BgNbd(0.24, 4.4, 0.79, 2.43))).family())
                .isEqualTo("BG_NBD");
        var fitted = FamilyChecks.fitted(fit(new MbgNbd(0.24, 4.4, 0.79, 2.43)));
        assertThat(fitted.family()).isEqualTo("MBG_NBD");
        assertThat(fitted.parameters()).extracting(ModelReport.Parameter::name).containsExactly("r", "alpha", "a", "b");
    }

    private static FamilyChecks checks(Observed... customers) {
        var all = List.of(customers);
        return new FamilyChecks(
                new HoldBack(all, 13), new Tracking(START, CUT, END, new TreeMap<>(), all), new BigDecimal("0.30"));
    }

    private static Fit fit(BuyingModel model) {
        return new Fit(model, -1, Map.of(), 0, 200, List.of());
    }

    private static FamilyCheck check(String family, boolean passed, String brier) {
        return new FamilyCheck(
                new FittedModel(family, List.of(), BigDecimal.ONE, 1, true, List.of()),
                passed,
                new Note("", ""),
                1,
                BigDecimal.ONE,
                null,
                new BigDecimal(brier),
                BigDecimal.ONE,
                null,
                null,
                List.of(),
                null);
    }
}
