package io.winback.campaign.feedback.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private final Health health = new Health(new Defaults());

    @ParameterizedTest(name = "{2} complaints and {1} bounces of {0} mails")
    @CsvSource({
        "0, 0, 0, ''",
        "10000, 0, 9, ''",
        "10000, 0, 10, COMPLAINTS ALERT",
        "10000, 0, 29, COMPLAINTS ALERT",
        "10000, 0, 30, COMPLAINTS PAUSE",
        "1000, 0, 3, COMPLAINTS PAUSE",
        // of a small shop one reader, or two, are chance
        "50, 0, 1, COMPLAINTS ALERT",
        "50, 0, 2, COMPLAINTS ALERT",
        "50, 0, 3, COMPLAINTS PAUSE",
        "100, 1, 0, ''",
        "100, 2, 0, HARD_BOUNCES ALERT",
        "100, 4, 0, HARD_BOUNCES ALERT",
        "100, 5, 0, HARD_BOUNCES PAUSE",
        "20, 1, 0, HARD_BOUNCES ALERT",
        "1000, 50, 3, COMPLAINTS PAUSE HARD_BOUNCES PAUSE",
        // mails that left before the period
        "2, 3, 0, HARD_BOUNCES PAUSE"
    })
    void pausesWhatIsTooMuchBeyondDoubt(long mails, long bounces, long complaints, String expected) {
        var findings = health.judge(new Rates(mails, bounces, complaints)).stream()
                .map(finding -> finding.measure() + " " + finding.level())
                .toList();

        assertThat(String.join(" ", findings)).isEqualTo(expected);
    }

    /** As they are where nothing is set. */
    private record Defaults() implements HealthConfig {
        @Override
        public int days() {
            return 7;
        }

        @Override
        public double complaintsAlert() {
            return 0.001;
        }

        @Override
        public double complaintsPause() {
            return 0.003;
        }

        @Override
        public double bouncesAlert() {
            return 0.02;
        }

        @Override
        public double bouncesPause() {
            return 0.05;
        }
    }
}
