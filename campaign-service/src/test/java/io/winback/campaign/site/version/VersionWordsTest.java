package io.winback.campaign.site.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VersionWordsTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(VersionWords.class, "version")).isEmpty();
    }
}
