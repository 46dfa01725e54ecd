package io.winback.campaign.definition;

import io.winback.campaign.window.Hours;
import io.winback.campaign.window.SendWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** What makes the times of a definition possible: hours that begin before they end, and lie where the shop sends. */
final class TimingRules {

    private static final Duration SHORTEST = Duration.ofHours(1);

    private TimingRules() {}

    static void check(CampaignDefinition definition, SendWindow window, List<Place> problems) {
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            checkHours("stages[" + i + "].window", stage.hours(), window, problems);
            if (stage.lateness().most().isNegative()) {
                problems.add(new Place("stages[" + i + "].lateness.most", "lateness is so many days, such as P3D"));
            }
        }
    }

    private static void checkHours(String place, Hours hours, SendWindow window, List<Place> problems) {
        var from = hours.from() == null ? LocalTime.MIN : hours.from();
        var to = hours.to() == null ? LocalTime.MAX : hours.to();
        if (!from.isBefore(to)) {
            problems.add(
                    new Place(place, "a window begins before it ends on the same day; it does not go over midnight"));
        } else if (Duration.between(from, to).compareTo(SHORTEST) < 0) {
            problems.add(new Place(place, "a window is an hour or longer"));
        } else if (!window.within(hours)) {
            problems.add(new Place(place, "the shop sends from " + window.shopHours() + "; a window lies within"));
        }
    }
}
