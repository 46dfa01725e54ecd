package io.winback.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DutyListTest {

    @Test
    void isReadInAnyCaseAndWithBlanks() {
        assertThat(DutyList.parse("relay, Consumers,WORKERS"))
                .containsExactlyInAnyOrder(Duty.RELAY, Duty.CONSUMERS, Duty.WORKERS);
        assertThat(DutyList.parse(Duties.ALL)).containsExactlyInAnyOrder(Duty.values());
    }

    @Test
    void mayBeNone() {
        assertThat(DutyList.parse("none")).isEmpty();
    }

    @Test
    void refusesAWordThatIsNoDuty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DutyList.parse("relay,sending"))
                .withMessage("winback.duties has \"sending\"; give a list of relay,consumers,workers,sender, or none");
    }
}
