package io.winback.segmentation.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageChartTest {

    private static final Figures ENGLISH = new Figures(Language.EN);

    @Test
    void stacksPartsFromTheBottomUpInTheirProportion() {
        // when
        var chart =
                StageChart.of(500, List.of(new StageChart.Column("Jan", "Jan", List.of(10L, 0L, 30L, 60L))), ENGLISH);

        // then
        var parts = chart.bars().get(0).parts();
        assertThat(parts).extracting(StageChart.Part::series).containsExactly("one", "three", "four");
        assertThat(parts.get(1).height())
                .isEqualTo(3 * parts.get(0).height(), org.assertj.core.api.Assertions.within(0.2));
        assertThat(parts.get(0).y())
                .isGreaterThan(parts.get(1).y())
                .isGreaterThan(parts.get(2).y());
        assertThat(parts.get(0).y() + parts.get(0).height())
                .isEqualTo(chart.lines().get(0).y(), org.assertj.core.api.Assertions.within(0.2));
    }

    @Test
    void hasAScaleOfRoundNumbersThatHoldsTheHighestBar() {
        assertThat(labels(3_950)).containsExactly("0", "1,000", "2,000", "3,000", "4,000");
        assertThat(labels(7)).containsExactly("0", "2", "4", "6", "8");
        assertThat(labels(1_000_000)).containsExactly("0", "200,000", "400,000", "600,000", "800,000", "1,000,000");
        assertThat(labels(300)).containsExactly("0", "100", "200", "300");
        assertThat(labels(0)).containsExactly("0", "1");
    }

    @Test
    void leavesOutLabelsThatWouldNotFitButNeverTheLast() {
        // when
        var columns = IntStream.range(0, 37)
                .mapToObj(i -> new StageChart.Column("m" + i, "m" + i, List.of(1L)))
                .toList();
        var chart = StageChart.of(340, columns, ENGLISH);

        // then
        assertThat(chart.bars().stream().filter(bar -> !bar.label().isEmpty())).hasSizeLessThan(6);
        assertThat(chart.bars().get(36).label()).isEqualTo("m36");
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(340));
    }

    private static List<String> labels(long highest) {
        return StageChart.of(500, List.of(new StageChart.Column("", "", List.of(highest))), ENGLISH).lines().stream()
                .map(StageChart.Line::label)
                .toList();
    }
}
