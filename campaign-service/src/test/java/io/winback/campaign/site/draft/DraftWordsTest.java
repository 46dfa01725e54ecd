package io.winback.campaign.site.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DraftWordsTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(DraftWords.class, "draft")).isEmpty();
    }
}
