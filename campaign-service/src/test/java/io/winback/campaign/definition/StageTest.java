package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.Stage.Route;
import io.winback.campaign.window.Hours;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    private static final Stage ASK = stage(
            new Route(List.of("COMPETITOR.PRICE"), null, "cheaper", null),
            new Route(List.of("SERVICE", "QUALITY"), null, "sorry", null),
            new Route(List.of("MOVED"), null, null, "MOVED"),
            new Route(null, true, "thanks", null),
            new Route(null, false, "news", null));

    @ParameterizedTest
    @CsvSource({
        "SERVICE, SERVICE.RUDE, sorry",
        "SERVICE,, sorry",
        "QUALITY, QUALITY.FAULT, sorry",
        "COMPETITOR, COMPETITOR.PRICE, cheaper",
        "COMPETITOR, COMPETITOR.BETTER, thanks",
        "OTHER,, thanks",
        ",, news"
    })
    void takesTheFirstRouteThatFits(String reason, String subReason, String expected) {
        assertThat(ASK.route(reason, subReason).stage()).isEqualTo(expected);
    }

    @Test
    void mayEndTheRunForAReason() {
        var route = ASK.route("MOVED", null);

        assertThat(route.stage()).isNull();
        assertThat(route.end()).isEqualTo("MOVED");
    }

    @Test
    void endsWhereNoRouteFits() {
        var route = stage(new Route(List.of("SERVICE"), null, "sorry", null)).route(null, null);

        assertThat(route.stage()).isNull();
        assertThat(route.end()).isNull();
    }

    @Test
    void waitsForNothingUnlessTold() {
        var stage = new Stage("only", null, null, null, null, null, null, null, null);

        assertThat(stage.after()).isEqualTo(Period.ZERO);
        assertThat(stage.waiting()).isEqualTo(Period.ZERO);
        assertThat(stage.hours()).isEqualTo(Hours.ANY);
        assertThat(stage.lateness()).isEqualTo(new Lateness(Period.ofDays(7), Lateness.Then.NEXT_WINDOW));
        assertThat(stage.next()).isEmpty();
        assertThat(stage.asks()).isFalse();
    }

    private static Stage stage(Route... next) {
        return new Stage("ask", null, "ask", null, "churn-reason", Period.ofDays(14), null, null, List.of(next));
    }
}
