package io.winback.campaign.definition;

import io.winback.campaign.definition.MigrationResponse.Line;
import io.winback.campaign.definition.RunMigration.Group;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which runs can go on in another version: nobody gets a mail twice, and no mail that is planned is another than was meant. */
final class MigrationRules {

    private final CampaignDefinition to;
    private final Map<String, String> stages;

    /** @param stages the new key of stages that have another there */
    MigrationRules(CampaignDefinition to, Map<String, String> stages) {
        this.to = to;
        this.stages = stages;
    }

    Line judge(Group group) {
        var stage = group.stage();
        if (stage == null) {
            return new Line(group.version(), null, null, group.runs(), true, null);
        }
        var newStage = stages.getOrDefault(stage, stage);
        var why = whyNot(group, stage, newStage);
        return new Line(group.version(), stage, why == null ? newStage : null, group.runs(), why == null, why);
    }

    private @Nullable String whyNot(Group group, String stage, String newStage) {
        var target = to.stage(newStage).orElse(null);
        if (target == null) {
            return "The version has no stage " + newStage + "; say in stages where they go on: {\"" + stage
                    + "\": ...}.";
        }
        if (group.written()) {
            return "They have been through " + newStage + " already; nobody goes through a stage twice.";
        }
        var mail = group.mail();
        if (mail == null) {
            return null;
        }
        if (!newStage.equals(stage)) {
            return "A mail of " + stage + " is planned for them; they can go when it has been sent.";
        }
        var there = to.mails().get(mail);
        return there != null && (mail.equals(target.mail()) || mail.equals(target.withoutOffer()))
                ? null
                : "The mail " + mail + " is planned for them, and in the version " + newStage
                        + " does not send it; they can go when it has been sent.";
    }
}
