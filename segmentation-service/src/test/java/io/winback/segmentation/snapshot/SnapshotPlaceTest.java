package io.winback.segmentation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.paging.PageToken;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotPlaceTest {

    @Test
    void isReadAsItWasWritten() {
        var place = new SnapshotPlace(new UUID(7, 8), new BigDecimal("-12.3400"), "a~1.b");

        assertThat(SnapshotPlace.of(place.token())).isEqualTo(place);
        assertThat(SnapshotPlace.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "00000000-0000-0007-0000-000000000008/1",
                "00000000-0000-0007-0000-000000000008/1E999999999/c-1",
                "00000000-0000-0007-0000-000000000008/1.0/",
                "no-uuid/1.0/c-1"
            })
    void refusesWhatItHasNotWritten(String key) {
        assertThatThrownBy(() -> SnapshotPlace.of(PageToken.of(key)))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(400));
    }
}
