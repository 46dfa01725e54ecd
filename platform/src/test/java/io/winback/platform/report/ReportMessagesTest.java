package io.winback.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import org.junit.jupiter.api.Test;

class ReportMessagesTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws Exception {
        assertThat(Wordings.faults(ReportMessages.class, "report")).isEmpty();
    }
}
