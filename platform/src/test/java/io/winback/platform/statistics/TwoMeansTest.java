package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Oracles;
import org.junit.jupiter.api.Test;

class TwoMeansTest {

    /** Hours of sleep gained with two drugs: Student 1908, Biometrika 6, p. 20; figures as R's t.test(extra ~ group) prints them. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void agreesWithWhatWasPublishedOfStudentsSleepers() {
        var means = new TwoMeans(Sample.of(0, FIRST), Sample.of(0, SECOND));

        assertThat(means.t()).isCloseTo(-1.8608, within(5e-5));
        assertThat(means.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
        assertThat(means.p()).isCloseTo(0.07939, within(5e-6));
        assertThat(means.interval().low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(means.interval().high()).isCloseTo(0.2054832, within(5e-8));
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3: miles per gallon of cars of the USA and of Japan. */
    @Test
    void agreesWithWhatWasPublishedOfCars() {
        var means = new TwoMeans(sample(249, 20.14458, 6.41470), sample(79, 30.48101, 6.10771));

        assertThat(means.t()).isCloseTo(-12.94627, within(1e-5));
        assertThat(means.degreesOfFreedom()).isCloseTo(136.87, within(5e-3));
    }

    @Test
    void countsThoseOfWhomThereIsNothing() {
        var sample = Sample.of(3, new double[] {4, 8});

        assertThat(sample.count()).isEqualTo(5);
        assertThat(sample.mean()).isCloseTo(2.4, within(1e-12));
        assertThat(sample.variance()).isCloseTo(12.8, within(1e-12));
    }

    @Test
    void agreesWithTheReferenceOnSpending() {
        var oracle = Oracles.read("hillstrom/lift.json");
        var none = arm(oracle, "No E-Mail");
        var men = arm(oracle, "Mens E-Mail");
        var women = arm(oracle, "Womens E-Mail");

        spending(oracle, "Mens E-Mail", new TwoMeans(men, none));
        spending(oracle, "Womens E-Mail", new TwoMeans(women, none));
        spending(oracle, "Any E-Mail", new TwoMeans(together(men, women), none));
    }

    private static void spending(JsonNode oracle, String arm, TwoMeans means) {
        var spend = oracle.get("lift").get(arm).get("spend");
        near(means.first().mean(), spend.get("mean_t"));
        near(means.second().mean(), spend.get("mean_c"));
        near(means.difference(), spend.get("diff"));
        near(means.standardError(), spend.get("se_welch"));
        near(means.t(), spend.get("t"));
        near(means.normalInterval().low(), spend.get("ci95_normal").get(0));
        near(means.normalInterval().high(), spend.get("ci95_normal").get(1));
        assertThat(means.difference() * means.first().count())
                .isCloseTo(spend.get("incremental_revenue").asDouble(), within(0.005));
    }

    private static void near(double value, JsonNode expected) {
        assertThat(value / expected.asDouble()).isCloseTo(1, within(1e-9));
    }

    private static Sample arm(JsonNode oracle, String name) {
        var arm = oracle.get("arms").get(name);
        var n = arm.get("n").asLong();
        return sample(
                n, arm.get("spend_total").asDouble() / n, arm.get("spend_sd").asDouble());
    }

    private static Sample sample(long count, double mean, double deviation) {
        return new Sample(count, mean, deviation * deviation);
    }

    private static Sample together(Sample one, Sample other) {
        var count = one.count() + other.count();
        var mean = (one.count() * one.mean() + other.count() * other.mean()) / count;
        var squares = squares(one, mean) + squares(other, mean);
        return new Sample(count, mean, squares / (count - 1));
    }

    private static double squares(Sample sample, double about) {
        return (sample.count() - 1) * sample.variance()
                + sample.count() * (sample.mean() - about) * (sample.mean() - about);
    }
}
