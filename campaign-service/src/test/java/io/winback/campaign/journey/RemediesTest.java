package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.window.Windows;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each churn reason takes its own way through the template, and no answer the largest; half a year passes in no time. */
class RemediesTest {

    private static final Instant START = Instant.parse("2026-01-12T08:00:00Z");
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final Duration ANSWERED_AFTER = Duration.ofDays(2);

    private final Journey journey = new Journey(Windows.nineToEight());
    private CampaignDefinition winBack;
    private Instant now;

    @BeforeEach
    void read() throws IOException {
        var mapper = new EventJson().mapper();
        var file = Files.readString(Path.of("src/main/resources/campaign-templates/win-back.json"));
        var definition = (ObjectNode) mapper.readTree(file).get("definition");
        // what is given is no matter of the way, and its amounts are in the shop's currency
        definition.remove("offers");
        winBack = Definition.of(mapper.writeValueAsString(definition));
        now = START;
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, SERVICE.DELIVERY, ask sorry exclusive new again COMPLETED",
        "QUALITY, , ask replace again COMPLETED",
        "COMPETITOR, COMPETITOR.PRICE, ask exclusive new again COMPLETED",
        "COMPETITOR, COMPETITOR.BETTER, ask again COMPLETED",
        "FORGOT, , ask remind again COMPLETED",
        "MOVED, , ask MOVED",
        "CIRCUMSTANCES, , ask kind CIRCUMSTANCES",
        "OTHER, , ask new again COMPLETED",
        ", , ask ask-again new reward again COMPLETED"
    })
    void takesTheWayOfTheReason(String reason, String subReason, String way) {
        assertThat(String.join(" ", way(reason, subReason, START))).isEqualTo(way);
    }

    @Test
    void waitsHalfAYearAndThenForAProductHoweverLong() {
        // given a product that comes after nine months
        var published = START.plus(Duration.ofDays(270));

        way("COMPETITOR", "COMPETITOR.BETTER", published);

        // then the reminder went that morning, and two weeks later it was over
        assertThat(LocalDate.ofInstant(now, TALLINN))
                .isEqualTo(LocalDate.ofInstant(published, TALLINN).plusDays(14));
    }

    /** The stages whose mails went, and the reason of the end. */
    private List<String> way(String reason, String subReason, Instant product) {
        var way = new ArrayList<String>();
        var situation = Situation.answered(null, null);
        Step step = journey.begin(winBack, now, TALLINN.getId(), null);
        while (!(step instanceof Step.End)) {
            if (step instanceof Step.Wait wait) {
                var run = Runs.in(wait.stage(), wait.phase()).in(situation).due(wait.until());
                if (reason != null && journey.waitsFor(Happening.ANSWER, run.build(), winBack)) {
                    situation = Situation.answered(reason, subReason);
                    run.in(situation).due(now.plus(ANSWERED_AFTER));
                }
                step = due(run.build(), product);
            } else if (step instanceof Step.Await wait) {
                step = due(
                        Runs.in(wait.stage(), Phase.AWAITING)
                                .in(situation)
                                .due(product)
                                .build(),
                        product);
            } else if (step instanceof Step.Write write) {
                way.add(write.stage());
                now = write.notBefore();
                var run = Runs.in(write.stage(), Phase.MAILING).in(situation).build();
                step = journey.settled(run, winBack, true, now);
            }
        }
        way.add(((Step.End) step).reason());
        return way;
    }

    private Step due(Enrollment run, Instant product) {
        now = Objects.requireNonNull(run.dueAt());
        return journey.due(run, winBack, product.isAfter(now) ? null : now, now);
    }
}
