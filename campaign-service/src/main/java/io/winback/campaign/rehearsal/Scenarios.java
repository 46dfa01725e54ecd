package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.journey.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which readers of a campaign may behave, each with how probable it is assumed to be. */
final class Scenarios {

    private static final Duration CLICK_AFTER = Duration.ofHours(4);
    private static final int RETURNS = 4;

    private Scenarios() {}

    /**
     * One way.
     *
     * @param weight 0 to 1; those who return make 1 together, and those who do not
     * @param returns whether they order
     */
    record Scenario(double weight, boolean returns, Script script) {}

    /** Only what makes a difference in the campaign is told apart. */
    static List<Scenario> of(CampaignDefinition definition, Assumptions assumed) {
        var all = new ArrayList<Scenario>();
        for (var answer : answers(definition, assumed).entrySet()) {
            for (var click : clicks(definition, assumed).entrySet()) {
                var weight = answer.getValue() * click.getValue();
                var reason = answer.getKey();
                all.add(new Scenario(weight, false, script(reason, click.getKey(), null, assumed)));
                for (var orders : returns(definition, assumed)) {
                    all.add(new Scenario(weight / RETURNS, true, script(reason, click.getKey(), orders, assumed)));
                }
            }
        }
        return all.stream().filter(scenario -> scenario.weight() > 0).toList();
    }

    /** A quarter each after half the days, after so many, after twice and after four times as many, but within the outcome window. */
    private static List<Duration> returns(CampaignDefinition definition, Assumptions assumed) {
        var days = assumed.days("returnDays");
        var latest = Duration.ofDays(definition.outcomeWindowDays() - 1L);
        return Stream.of(days.dividedBy(2), days, days.multipliedBy(2), days.multipliedBy(RETURNS))
                .map(after -> after.compareTo(latest) < 0 ? after : latest)
                .toList();
    }

    private static Map<String, Double> answers(CampaignDefinition definition, Assumptions assumed) {
        var answers = new LinkedHashMap<String, Double>();
        if (definition.stages().stream().noneMatch(stage -> stage.asks())) {
            answers.put("", 1.0);
            return answers;
        }
        var share = assumed.share("answerShare");
        answers.put("", 1 - share);
        answers.put("SERVICE", share * assumed.share("serviceShare"));
        answers.put("QUALITY", share * assumed.share("qualityShare"));
        answers.put("COMPETITOR", share * assumed.share("competitorShare"));
        answers.put("FORGOT", share * assumed.share("elsewhereShare") / 2);
        answers.put("MOVED", share * assumed.share("elsewhereShare") / 2);
        return answers;
    }

    private static Map<Boolean, Double> clicks(CampaignDefinition definition, Assumptions assumed) {
        var matters = definition.stages().stream()
                .anyMatch(stage -> stage.until().contains(Happening.CLICK)
                        || stage.next().stream().anyMatch(route -> route.clicked() != null));
        var share = assumed.share("clickShare");
        return matters ? Map.of(true, share, false, 1 - share) : Map.of(false, 1.0);
    }

    private static Script script(String reason, boolean clicks, @Nullable Duration orders, Assumptions assumed) {
        var price = reason.equals("COMPETITOR") ? "COMPETITOR.PRICE" : null;
        return new Script(
                Situation.answered(reason.isEmpty() ? null : reason, price).said(),
                assumed.days("answerDays"),
                clicks ? CLICK_AFTER : null,
                orders,
                null);
    }
}
