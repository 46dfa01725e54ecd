package io.winback.campaign.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldoutsTest {

    private static final Map<String, Long> HELD_OUT = Map.of("CAMPAIGN", 18L, "GLOBAL", 9L);

    @Test
    void compareWithWhomTheCampaignHoldsOutItself() {
        assertThat(Holdouts.control(campaign("0.1"), HELD_OUT)).isEqualTo(18);
        assertThat(Holdouts.control(campaign("0.1"), Map.of("GLOBAL", 9L))).isZero();
    }

    @Test
    void compareWithWhoIsHeldOutOfEverythingWhereThereIsNobodyElse() {
        assertThat(Holdouts.control(campaign("0"), Map.of("GLOBAL", 9L))).isEqualTo(9);
    }

    private static CampaignDefinition campaign(String holdout) {
        return Definition.of(Definitions.askSorryNews("lost", holdout));
    }
}
