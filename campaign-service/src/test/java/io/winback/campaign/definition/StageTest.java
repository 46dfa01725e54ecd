package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.window.Hours;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    private static final Stage ASK = DefinitionParts.stage("""
            {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D", "next": [
              {"reasons": ["COMPETITOR.PRICE"], "stage": "cheaper"},
              {"reasons": ["SERVICE", "QUALITY"], "stage": "sorry"},
              {"reasons": ["MOVED"], "end": "MOVED"},
              {"answered": true, "stage": "thanks"},
              {"answered": false, "stage": "news"}]}
            """);

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
        assertThat(ASK.route(Situation.answered(reason, subReason)).stage()).isEqualTo(expected);
    }

    @Test
    void mayEndTheRunForAReason() {
        var route = ASK.route(Situation.answered("MOVED", null));

        assertThat(route.stage()).isNull();
        assertThat(route.end()).isEqualTo("MOVED");
    }

    @Test
    void endsWhereNoRouteFits() {
        var route = DefinitionParts.stage("""
                {"key": "ask", "next": [{"reasons": ["SERVICE"], "stage": "sorry"}]}
                """).route(Situation.answered(null, null));

        assertThat(route.stage()).isNull();
        assertThat(route.end()).isNull();
    }

    @Test
    void waitsForNothingUnlessTold() {
        var stage = DefinitionParts.stage("{\"key\": \"only\"}");

        assertThat(stage.after()).isEqualTo(Wait.NONE);
        assertThat(stage.waiting()).isEqualTo(Wait.NONE);
        assertThat(stage.hours()).isEqualTo(Hours.ANY);
        assertThat(stage.lateness()).isEqualTo(new Lateness(Period.ofDays(7), Lateness.Then.NEXT_WINDOW));
        assertThat(stage.next()).isEmpty();
        assertThat(stage.asks()).isFalse();
    }
}
