package io.winback.campaign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final Outcome TAKEN = Outcome.sent();
    private static final Outcome GREYLISTED =
            Reply.of(451, List.of("451 4.7.1 greylisted")).in(Phase.RECIPIENT);
    private static final Outcome AT_THE_DOOR =
            Reply.of(421, List.of("421 4.3.2 too many connections")).in(Phase.DOOR);

    private final Requests requests = new Requests();

    @Test
    void aRecipientNowAndThenIsNoRequest() {
        hear(TAKEN, 100);
        for (var i = 0; i < 20; i++) {
            assertThat(requests.heard(GREYLISTED)).isFalse();
            hear(TAKEN, 30);
        }
    }

    @Test
    void oneInTwentyIsARequest() {
        hear(TAKEN, 95);
        for (var i = 0; i < 4; i++) {
            assertThat(requests.heard(GREYLISTED)).isFalse();
        }
        assertThat(requests.heard(GREYLISTED)).isTrue();
    }

    @Test
    void theFirstMailOfAllIsHeard() {
        assertThat(requests.heard(GREYLISTED)).isTrue();
    }

    @Test
    void theDoorIsAlwaysHeard() {
        hear(TAKEN, 100);

        assertThat(requests.heard(AT_THE_DOOR)).isTrue();
    }

    private void hear(Outcome outcome, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(requests.heard(outcome)).isFalse();
        }
    }
}
