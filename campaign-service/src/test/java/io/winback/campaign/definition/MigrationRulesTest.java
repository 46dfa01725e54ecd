package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.RunMigration.Group;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationRulesTest {

    private static final CampaignDefinition NEXT = Definition.of("""
            {"name": "Next", "segment": "lost",
             "offers": {"sorry": {"kind": "PERCENT", "percent": 5}},
             "mails": {
               "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Why?"}}},
               "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "Sorry", "body": "Sorry"}}},
               "reminder": {"purpose": "OFFERS", "texts": {"en": {"subject": "New", "body": "New"}}}},
             "stages": [
               {"key": "ask", "mail": "ask", "survey": "churn-reason", "next": [{"stage": "apology"}]},
               {"key": "apology", "mail": "sorry", "offer": "sorry", "withoutOffer": "reminder"}]}
            """);

    private final MigrationRules rules = new MigrationRules(NEXT, Map.of());
    private final MigrationRules renamed = new MigrationRules(NEXT, Map.of("sorry", "apology"));

    @Test
    void takesWhoIsInAStageThatIsStillThere() {
        var line = rules.judge(new Group(1, "ask", null, false, 7));

        assertThat(line.goes()).isTrue();
        assertThat(line.newStage()).isEqualTo("ask");
        assertThat(line.runs()).isEqualTo(7);
    }

    @Test
    void takesThoseHeldOutToo() {
        assertThat(rules.judge(new Group(1, null, null, false, 2)).goes()).isTrue();
    }

    @Test
    void asksWhereThoseGoOnWhoseStageIsGone() {
        var line = rules.judge(new Group(1, "sorry", null, false, 3));

        assertThat(line.goes()).isFalse();
        assertThat(line.why()).contains("no stage sorry", "{\"sorry\": ...}");
        assertThat(renamed.judge(new Group(1, "sorry", null, false, 3)).newStage())
                .isEqualTo("apology");
    }

    @Test
    void leavesThoseToWhomAMailIsPlannedThatIsNotSentThere() {
        assertThat(rules.judge(new Group(1, "apology", "reminder", false, 1)).goes())
                .isTrue();
        assertThat(rules.judge(new Group(1, "ask", "sorry", false, 1)).why()).contains("does not send it");
        assertThat(rules.judge(new Group(1, "ask", "gone", false, 1)).why()).contains("does not send it");
        assertThat(renamed.judge(new Group(1, "sorry", "sorry", false, 1)).why())
                .contains("A mail of sorry is planned");
    }

    @Test
    void takesNobodyThroughAStageTwice() {
        assertThat(renamed.judge(new Group(1, "sorry", null, true, 1)).why()).contains("twice");
    }
}
