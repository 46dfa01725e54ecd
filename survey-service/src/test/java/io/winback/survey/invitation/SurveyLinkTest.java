package io.winback.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyLinkTest {

    private static final String ID = "0b9d3c1e-71f4-8a26-93d5-6c2f7e10ab44";
    private static final Instant EXPIRES = Instant.parse("2026-04-01T09:00:00Z");

    @Test
    void readsWhatTheCampaignSigned() {
        var payload = ID + "|C-1001|churn-reason|uk|" + EXPIRES.getEpochSecond() + "|e-1|win-back";

        assertThat(SurveyLink.parse(payload))
                .contains(new SurveyLink(
                        UUID.fromString(ID), "C-1001", "churn-reason", "uk", EXPIRES, "e-1", "win-back"));
    }

    @Test
    void needsNoCampaign() {
        var link = SurveyLink.parse(ID + "|C-1001|churn-reason|uk|0||").orElseThrow();

        assertThat(link.enrollmentId()).isNull();
        assertThat(link.campaign()).isNull();
    }

    @Test
    void expiresAtItsInstant() {
        var link = SurveyLink.parse(ID + "|C-1001|churn-reason|uk|" + EXPIRES.getEpochSecond() + "||")
                .orElseThrow();

        assertThat(link.expired(EXPIRES.minusNanos(1_000))).isFalse();
        assertThat(link.expired(EXPIRES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "no-uuid|C-1001|churn-reason|uk|0|e|c",
                ID + "|C-1001|churn-reason|uk|soon|e|c",
                ID + "|C-1001|churn-reason|uk|9223372036854775807|e|c",
                ID + "|C-1001|churn-reason|uk|0|e|c|more",
                ID + "|C-1001|churn-reason|uk|0|e"
            })
    void isNothingInAnyOtherShape(String payload) {
        assertThat(SurveyLink.parse(payload)).isEmpty();
    }
}
