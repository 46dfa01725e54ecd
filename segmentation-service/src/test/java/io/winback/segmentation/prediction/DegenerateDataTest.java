package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.winback.segmentation.prediction.FitImpossibleException.Reason;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Data that do not determine a model end in words, never in a hang or nonsense. */
@Timeout(60)
class DegenerateDataTest {

    private static final List<Function<Histories, Fit>> FITS = List.of(Fits::nbd, Fits::bgNbd, Fits::mbgNbd);

    @Test
    void saysThatThereIsNobody() {
        refuses(Histories.builder(), Reason.NO_CUSTOMERS);
        refuses(Histories.builder().add(1, 1, 1, 0), Reason.NO_CUSTOMERS);
    }

    @Test
    void saysThatNobodyCameBack() {
        refuses(Histories.builder().add(0, 0, 100, 5000).add(0, 0, 30, 7), Reason.NO_REPEATS);
    }

    @Test
    void saysThatNobodyHadTime() {
        refuses(Histories.builder().add(0, 0, 0, 100), Reason.NO_TIME);
    }

    @Test
    void saysThatAllAreAlike() {
        refuses(Histories.builder().add(3, 50, 100, 1), Reason.NO_DIFFERENCES);
        refuses(Histories.builder().add(3, 50, 100, 1000), Reason.NO_DIFFERENCES);
        refuses(Histories.builder().add(12, 360, 365, 400).add(11, 350, 365, 400), Reason.NO_DIFFERENCES);
    }

    @Test
    void refusesHistoriesThatCannotBe() {
        assertThatThrownBy(() -> Histories.builder().add(1, 5, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histories.builder().add(0, 5, 6, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histories.builder().add(2, 0, 6, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histories.builder().add(1, 5, 6, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsOnWhateverFewCustomersDo() {
        var random = new Random(20261122);
        for (var draw = 0; draw < 100; draw++) {
            var histories = Histories.builder();
            var customers = 1 + random.nextInt(12);
            for (var i = 0; i < customers; i++) {
                var age = random.nextInt(1 + random.nextInt(1000));
                var recency = age == 0 || random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(age);
                var most = random.nextInt(10) == 0 ? 500 : 3;
                histories.add(recency == 0 ? 0 : 1 + random.nextInt(Math.min(most, recency)), recency, age, 1);
            }
            var built = histories.build();
            for (var fit : FITS) {
                check(() -> fit.apply(built));
            }
        }
    }

    private static void check(java.util.function.Supplier<Fit> fit) {
        try {
            var found = fit.get();
            assertThat(found.logLikelihood()).isFinite();
            assertThat(found.model().parameters().values())
                    .allSatisfy(value -> assertThat(value).isFinite());
            assertThat(found.standardErrors().values())
                    .allSatisfy(error -> assertThat(error).isFinite().isPositive());
            var history = History.ofDays(2, 20, 300);
            assertThat(found.model().alive(history)).isBetween(0.0, 1.0);
            assertThat(found.model().buys(history, 13)).isBetween(0.0, 1.0);
            assertThat(found.model().expected(history, 13)).isFinite().isNotNegative();
        } catch (FitImpossibleException e) {
            assertThat(e).hasMessage(e.reason().text());
        }
    }

    @Test
    void saysThatNobodySpent() {
        var spends = new Spends();
        assertThatThrownBy(() -> SpendFits.gammaGamma(spends)).hasMessage(Reason.NO_SPEND.text());
        spends.add(0, 50);
        spends.add(3, 0);
        spends.add(2, -4);
        spends.add(2, 10);
        assertThatThrownBy(() -> SpendFits.gammaGamma(spends)).hasMessage(Reason.NO_SPEND.text());
        assertThatThrownBy(() -> spends.add(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAllSpendTheSame() {
        var same = new Spends();
        for (var i = 0; i < 100; i++) {
            same.add(1 + i % 4, 9.99);
        }
        assertThatThrownBy(() -> SpendFits.gammaGamma(same))
                .asInstanceOf(type(FitImpossibleException.class))
                .extracting(FitImpossibleException::reason)
                .isIn(Reason.NO_SPEND_DIFFERENCES, Reason.NO_MAXIMUM);
    }

    @Test
    void endsOnWhateverFewCustomersSpend() {
        var random = new Random(20261122);
        for (var draw = 0; draw < 100; draw++) {
            var spends = new Spends();
            var customers = 2 + random.nextInt(10);
            for (var i = 0; i < customers; i++) {
                spends.add(1 + random.nextInt(4), random.nextInt(4) == 0 ? 10 : Math.exp(3 * random.nextGaussian()));
            }
            try {
                var fit = SpendFits.gammaGamma(spends);
                assertThat(fit.logLikelihood()).isFinite();
                assertThat(fit.model().expectedSpend(50, 20)).isPresent();
            } catch (FitImpossibleException e) {
                assertThat(e).hasMessage(e.reason().text());
            }
        }
    }

    private static void refuses(Histories.Builder histories, Reason reason) {
        for (var fit : FITS) {
            assertThatThrownBy(() -> fit.apply(histories.build()))
                    .isInstanceOfSatisfying(FitImpossibleException.class, e -> assertThat(e.reason())
                            .isEqualTo(reason))
                    .hasMessage(reason.text());
        }
    }
}
