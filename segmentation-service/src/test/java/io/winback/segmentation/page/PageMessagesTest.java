package io.winback.segmentation.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import org.junit.jupiter.api.Test;

class PageMessagesTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws Exception {
        assertThat(Wordings.faults(PageWords.class, "pages")).isEmpty();
        assertThat(Wordings.faults(PolicyWords.class, "policy")).isEmpty();
        assertThat(Wordings.faults(SegmentWords.class, "segments")).isEmpty();
        assertThat(Wordings.faults(CandidateWords.class, "candidates")).isEmpty();
        assertThat(Wordings.faults(RuleMessages.class, "rule")).isEmpty();
        assertThat(Wordings.faults(FieldMessages.class, "fields")).isEmpty();
    }
}
