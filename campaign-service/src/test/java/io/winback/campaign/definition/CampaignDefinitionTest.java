package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.events.EventJson;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignDefinitionTest {

    private static final String SHORTEST = """
            {"name": "Hello", "segment": "lost",
             "mails": {"hello": {"purpose": "NEWS", "texts": {"en": {"subject": "Hello", "body": "Hello"}}}},
             "stages": [{"key": "hello", "mail": "hello"}]%s}
            """;

    @Test
    void fillsInWhatIsLeftOut() {
        var definition = Definition.of(SHORTEST.formatted(""));

        assertThat(definition.holdout()).isEqualByComparingTo("0.1");
        assertThat(definition.entry()).isEqualTo(entry(new BigDecimal("0.05"), 50));
        assertThat(definition.outcomeWindowDays()).isEqualTo(90);
        assertThat(definition.contactGapDays()).isZero();
        assertThat(definition.priority()).isEqualTo(50);
        assertThat(definition.whenCapped()).isEqualTo(CampaignDefinition.WhenCapped.POSTPONE);
        assertThat(definition.offers()).isEmpty();
        assertThat(definition.first().key()).isEqualTo("hello");
    }

    @Test
    void fillsInHalfAnEntryPace() {
        assertThat(Definition.of(SHORTEST.formatted(", \"entry\": {\"share\": 1}"))
                        .entry())
                .isEqualTo(entry(BigDecimal.ONE, 50));
        assertThat(Definition.of(SHORTEST.formatted(", \"entry\": {\"atLeast\": 5}"))
                        .entry())
                .isEqualTo(entry(new BigDecimal("0.05"), 5));
    }

    @Test
    void readsWhatItWrites() throws Exception {
        var definition = Definition.of(CampaignExample.JSON);
        var json = new EventJson().mapper();

        assertThat(Definition.of(json.writeValueAsString(definition))).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 50, 0, 50", "0.05, 50, 1000, 50", "0.05, 50, 1001, 51", "1, 50, 969, 969", "0.01, 1, 1, 1"})
    void admitsAShareADayAndAtLeastSoMany(BigDecimal share, int atLeast, long audience, int perDay) {
        assertThat(entry(share, atLeast).perDay(audience)).isEqualTo(perDay);
    }

    private static Entry entry(BigDecimal share, int atLeast) {
        return new Entry(null, null, share, atLeast);
    }
}
