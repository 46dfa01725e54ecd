package io.winback.survey.site.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InboxWordsTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(InboxWords.class, "inbox")).isEmpty();
    }
}
