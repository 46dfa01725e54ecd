package io.winback.campaign.definition;

import java.util.ArrayList;
import java.util.Objects;

/** What the next version of a launched campaign may not change: for whom it is, or its report would be of two campaigns. */
final class LaunchedRules {

    private LaunchedRules() {}

    static void check(CampaignDefinition before, CampaignDefinition next) {
        var problems = new ArrayList<Place>();
        if (!Objects.equals(before.segment(), next.segment())) {
            problems.add(new Place(
                    "segment",
                    "the campaign is launched "
                            + (before.segment() == null ? "without a segment" : "on " + before.segment())
                            + "; clone it for another audience"));
        }
        if (before.entry().on() != next.entry().on()) {
            problems.add(new Place(
                    "entry.on",
                    "the campaign is launched for " + before.entry().on() + "; clone it for who comes in otherwise"));
        }
        if (before.holdout().compareTo(next.holdout()) != 0) {
            problems.add(new Place(
                    "holdout",
                    "the campaign is launched with " + before.holdout().toPlainString()
                            + ", and its report compares those held out with the others; clone it for another share"));
        }
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }
}
