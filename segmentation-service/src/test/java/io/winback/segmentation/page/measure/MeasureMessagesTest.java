package io.winback.segmentation.page.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import org.junit.jupiter.api.Test;

class MeasureMessagesTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws Exception {
        assertThat(Wordings.faults(MeasureWords.class, "measures")).isEmpty();
        assertThat(Wordings.faults(ModelWords.class, "models")).isEmpty();
        assertThat(Wordings.faults(ScoreWords.class, "scores")).isEmpty();
        assertThat(Wordings.faults(RetentionWords.class, "retention")).isEmpty();
        assertThat(Wordings.faults(CohortWords.class, "cohorts")).isEmpty();
        assertThat(Wordings.faults(FlowWords.class, "flows")).isEmpty();
        assertThat(Wordings.faults(ComebackWords.class, "comebacks")).isEmpty();
        assertThat(Wordings.faults(RfmWords.class, "rfm")).isEmpty();
        assertThat(Wordings.faults(ConcentrationWords.class, "concentration")).isEmpty();
        assertThat(Wordings.faults(ComparisonWords.class, "comparison")).isEmpty();
        assertThat(Wordings.faults(ReferenceWords.class, "references")).isEmpty();
    }
}
