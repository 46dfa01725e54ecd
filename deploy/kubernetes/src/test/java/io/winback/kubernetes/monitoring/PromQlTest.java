package io.winback.kubernetes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void findsWhatIsNamedAndNothingElse() {
        assertThat(PromQl.metrics("""
                (
                  sum by (namespace) (increase(a_total{state=~"FAILED|UNKNOWN", x!="up"}[1h]))
                  / on (namespace) group_left (pod) max(b:rate5m offset 5m)
                ) > 0.05 and 1e3 < time() - c_seconds or absent(d{work="messages"}) unless topk(5, e) == inf
                """)).containsExactlyInAnyOrder("a_total", "b:rate5m", "c_seconds", "d", "e");
    }
}
