package io.winback.segmentation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.segmentation.prediction.BgNbd;
import io.winback.segmentation.prediction.BuyingModel;
import io.winback.segmentation.prediction.Clv;
import io.winback.segmentation.prediction.GammaGamma;
import io.winback.segmentation.prediction.MbgNbd;
import io.winback.segmentation.prediction.Nbd;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** With the parameters that were published for CDNOW. */
class ScorerTest {

    private static final BgNbd BG = new BgNbd(0.242595, 4.413602, 0.792922, 2.425907);
    private static final MbgNbd MBG = new MbgNbd(0.52, 6.18, 0.89, 1.61);
    private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
    private static final ScoringTerms TERMS = new ScoringTerms(91, 12, new BigDecimal("0.10"), new BigDecimal("0.30"));
    private static final Summary REGULAR = new Summary("c-1", 2, 213, 272, new BigDecimal("22.345"));
    private static final Summary ONCE = new Summary("c-2", 0, 0, 3 * 365, null);

    @Test
    void valuesACustomerByPurchasesAmountAndMargin() {
        // when
        var score = scorer(BG, SPEND).score(REGULAR);

        // then
        var worth = Clv.ofMonths(0.30, 12, 0.10)
                .of(BG, REGULAR.history(), SPEND.expectedSpend(2, 22.345).orElseThrow());
        assertThat(score.buys().doubleValue()).isEqualTo(0.323482, within(1e-5));
        assertThat(score.expected().doubleValue()).isEqualTo(0.457191, within(1e-5));
        assertThat(score.alive().doubleValue()).isEqualTo(0.726620, within(1e-5));
        assertThat(score.expectedSpend().doubleValue()).isEqualTo(24.6539, within(1e-3));
        assertThat(score.futureProfit().doubleValue()).isEqualTo(worth, within(1e-4));
    }

    @Test
    void doesNotTellWhetherAOneTimeBuyerIsAliveUnlessTheModelKnows() {
        assertThat(scorer(BG, SPEND).score(ONCE).alive()).isNull();
        assertThat(scorer(new Nbd(0.7, 9), SPEND).score(ONCE).alive()).isNull();
        assertThat(scorer(new Nbd(0.7, 9), SPEND).score(REGULAR).alive()).isNull();
        assertThat(scorer(MBG, SPEND).score(ONCE).alive().doubleValue()).isLessThan(0.5);
    }

    @Test
    void tellsNoFutureWhereAmountsHaveNoMean() {
        // given
        var heavy = new GammaGamma(2, 0.8, 10);

        // then
        assertThat(scorer(MBG, heavy).score(ONCE).futureProfit()).isNull();
        assertThat(scorer(MBG, heavy).score(ONCE).buys()).isPositive();
        assertThat(scorer(MBG, heavy).score(REGULAR).futureProfit()).isPositive();
        assertThat(scorer(MBG, null).score(REGULAR).futureProfit()).isNull();
    }

    @Test
    void scoresSomebodyWhoBoughtForTheFirstTimeToday() {
        // when
        var score = scorer(MBG, SPEND).score(new Summary("c-3", 0, 0, 0, null));

        // then
        assertThat(score.buys().doubleValue()).isBetween(0.0, 1.0);
        assertThat(score.expectedSpend().doubleValue())
                .isEqualTo(SPEND.populationMean().orElseThrow(), within(1e-4));
    }

    private static Scorer scorer(BuyingModel model, GammaGamma spend) {
        return new Scorer(model, spend, TERMS);
    }
}
