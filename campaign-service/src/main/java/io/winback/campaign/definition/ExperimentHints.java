package io.winback.campaign.definition;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of an experiment can hardly show anything. */
final class ExperimentHints {

    /** What surveys and notices bring in is not measured in returns. */
    private static final Set<Purpose> SELLING = Set.of(Purpose.OFFERS, Purpose.NEWS);

    private static final int SMALLEST_PART = 20;
    private static final int LONGEST_DAYS = 365;

    private final CampaignDefinition definition;
    private final List<Place> hints = new ArrayList<>();

    private ExperimentHints(CampaignDefinition definition) {
        this.definition = definition;
    }

    static List<Place> of(CampaignDefinition definition) {
        var hints = new ExperimentHints(definition);
        hints.lookAtHoldout();
        hints.lookAtVariants();
        hints.lookAtTerms();
        return hints.hints;
    }

    private void lookAtHoldout() {
        if (isHeldOut() || definition.mails().values().stream().noneMatch(mail -> SELLING.contains(mail.purpose()))) {
            return;
        }
        hint("holdout", "nobody is held out, so the report cannot say what would have happened without the campaign");
    }

    private void lookAtVariants() {
        var variants = new TreeMap<>(definition.variants());
        var sum = variants.values().stream().mapToInt(Integer::intValue).sum();
        var asked = definition.stages().stream()
                .flatMap(stage -> stage.next().stream())
                .map(Route::variant)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var unasked = variants.keySet().stream()
                .filter(variant -> !asked.contains(variant))
                .toList();
        variants.forEach((variant, weight) -> {
            var place = "variants." + variant;
            if (asked.isEmpty()) {
                hint(place, "no way asks for it, so all variants get the same");
            } else if (unasked.size() > 1 && unasked.contains(variant)) {
                hint(place, "no way asks for it, so these get the same: " + String.join(", ", unasked));
            } else if (weight * SMALLEST_PART < sum) {
                hint(place, "%d of %d customers get it; so few will hardly show anything".formatted(weight, sum));
            }
        });
    }

    private void lookAtTerms() {
        var terms = definition.experiment();
        if (!terms.equals(Experiment.DEFAULT)
                && !isHeldOut()
                && definition.variants().isEmpty()) {
            hint("experiment", "there is nothing to compare: nobody is held out, and there are no variants");
        }
        var intake = terms.intakeDays();
        if (intake != null && intake + definition.outcomeWindowDays() > LONGEST_DAYS) {
            hint(
                    "experiment.intakeDays",
                    "the verdict comes " + (intake + definition.outcomeWindowDays())
                            + " days after the launch: so many of intake, and the outcome window of the last one");
        }
    }

    private boolean isHeldOut() {
        return definition.holdout().signum() > 0;
    }

    private void hint(String field, String message) {
        hints.add(new Place(field, message));
    }
}
