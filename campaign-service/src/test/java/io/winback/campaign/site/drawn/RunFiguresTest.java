package io.winback.campaign.site.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFiguresTest {

    private final RunFigures runs = new RunFigures(
            List.of(
                    new RunFigures.Group(List.of("ask"), null, 40),
                    new RunFigures.Group(List.of("ask"), "PURCHASED", 5),
                    new RunFigures.Group(List.of("ask", "sorry"), null, 7),
                    new RunFigures.Group(List.of("ask", "sorry"), "COMPLETED", 2),
                    new RunFigures.Group(List.of("ask", "wait", "ask", "wait"), null, 3)),
            Map.of());

    @Test
    void countsWhoIsWhereAndWhoWentWhichWay() {
        assertThat(runs.here("ask")).isEqualTo(40);
        assertThat(runs.here("sorry")).isEqualTo(7);
        assertThat(runs.went("ask", "sorry")).isEqualTo(9);
        assertThat(runs.went("ask", "wait")).as("each time round").isEqualTo(6);
        assertThat(runs.reached("ask")).isEqualTo(60);
        assertThat(runs.ended("ask")).containsExactly(Map.entry("PURCHASED", 5L));
        assertThat(runs.endings()).containsExactly(Map.entry("PURCHASED", 5L), Map.entry("COMPLETED", 2L));
    }
}
