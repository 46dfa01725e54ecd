package io.winback.survey.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SiteWordsTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(SiteWords.class, "site")).isEmpty();
    }
}
