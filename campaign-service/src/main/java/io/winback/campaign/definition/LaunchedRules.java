package io.winback.campaign.definition;

import java.util.ArrayList;
import java.util.Objects;

/**
 * What the next version of a launched campaign may not change: for whom it is, how groups are drawn and what decides between them, or its
 * report would be of two campaigns, and a verdict could be had by changing the question.
 */
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
        if (!before.variants().equals(next.variants())) {
            problems.add(new Place(
                    "variants",
                    "the campaign is launched with " + before.variants()
                            + ", and its report compares those who were drawn for them; clone it for others"));
        }
        if (!before.outcomeWindowDays().equals(next.outcomeWindowDays())) {
            problems.add(
                    new Place(
                            "outcomeWindowDays",
                            "the campaign is launched with " + before.outcomeWindowDays()
                                    + ", and its report counts the orders of all its customers within them; clone it for another window"));
        }
        if (!before.experiment().equals(next.experiment())) {
            problems.add(new Place(
                    "experiment",
                    "what decides, and when, is settled by the launch: looking first and asking then finds what is not there;"
                            + " clone it for another question"));
        }
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }
}
