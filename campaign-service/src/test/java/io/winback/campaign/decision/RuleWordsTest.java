package io.winback.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    @Test
    void existInAllLanguages() throws IOException {
        assertThat(Wordings.faults(RuleMessages.class, "rules")).isEmpty();
    }
}
