package io.winback.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import org.junit.jupiter.api.Test;

class FrameMessagesTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws Exception {
        assertThat(Wordings.faults(FrameMessages.class, "frame")).isEmpty();
        assertThat(Wordings.faults(CodeMessages.class, "codes")).isEmpty();
    }
}
