package io.winback.campaign.definition;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file with name, audience and template is complete; what it says besides replaces what the template says. */
@RealTest
class CampaignTemplatesTest {

    private static final String NAMED = "{\"name\": \"Ours\", \"segment\": \"due\", \"template\": \"%s\"%s}";

    private final String campaign = Neighbours.id("templated");

    @Test
    void listsEveryFile() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/campaign-templates"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.equals("index")))
                    .containsExactlyInAnyOrderElementsOf(
                            keys().map(key -> key + ".json").toList());
        }
        marketer()
                .get("/api/campaigns/templates")
                .then()
                .statusCode(200)
                .body("key", hasItem("reminder"))
                .body(
                        "find { it.key == 'reminder' }.title.et",
                        equalTo(template("reminder").title().get("et")))
                .body("find { it.key == 'reminder' }.segment", equalTo(true))
                .body("find { it.key == 'reminder' }.definition", nullValue());
        marketer()
                .get("/api/campaigns/templates/reminder")
                .then()
                .statusCode(200)
                .body("definition.stages[0].key", equalTo("reminder"));
        marketer()
                .get("/api/campaigns/templates/none")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/template-unknown"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isACampaignWithNameAndAudience(String key) {
        put(NAMED.formatted(key, ""), 200);

        marketer()
                .get("/api/campaigns/" + campaign)
                .then()
                // nothing but that the shop in this test has published nothing
                .body("warnings.findAll { !it.message.contains('is not published') }", empty())
                .body("definition.name", equalTo("Ours"))
                .body("definition.template", equalTo(key))
                .body(
                        "definition.stages.size()",
                        equalTo(template(key).definition().path("stages").size()));
    }

    @Test
    void isOverruledByWhatTheFileSays() {
        put(NAMED.formatted("reminder", """
                , "holdout": 0.2, "mails": {"reminder": {"texts": {"et": {"subject": "Meie uudised"}, "zh": null}}}"""), 200);

        marketer()
                .get("/api/campaigns/" + campaign)
                .then()
                .body("definition.holdout", equalTo(0.2f))
                .body("definition.mails.reminder.texts.keySet()", hasItem("en"))
                .body("definition.mails.reminder.texts.zh", nullValue())
                .body("definition.mails.reminder.texts.et.subject", equalTo("Meie uudised"))
                .body(
                        "definition.mails.reminder.texts.et.button",
                        equalTo(template("reminder")
                                .definition()
                                .at("/mails/reminder/texts/et/button")
                                .asText()));
    }

    @Test
    void namesTheFieldNobodyKnowsAndTheTemplateThereIsNot() {
        assertThat(put(NAMED.formatted("none", ""), 400)).contains("\"field\":\"template\"", "reminder");
        assertThat(put(NAMED.formatted("reminder", ", \"mails\": {\"reminder\": {\"porpose\": \"NEWS\"}}"), 400))
                .contains("\"field\":\"mails.reminder.porpose\"", "purpose, texts");
        assertThat(put(NAMED.formatted("reminder", ", \"stages\": [{\"key\": \"a\", \"wait\": \"soon\"}]"), 400))
                .contains("\"field\":\"stages[0].wait\"", "P14D");
        assertThat(put(NAMED.formatted("reminder", ", \"whenCapped\": \"NEVER\""), 400))
                .contains("\"field\":\"whenCapped\"", "POSTPONE, SKIP");
        assertThat(put(
                        NAMED.formatted("reminder", ", \"offers\": {\"a\": {\"kind\": \"PERCENT\", \"percent\": 101}}"),
                        400))
                .contains("\"field\":\"offers.a.percent\"");
    }

    private String put(String body, int status) {
        return marketer()
                .body(body)
                .put("/api/campaigns/" + campaign)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .extract()
                .asString();
    }

    static Stream<String> keys() {
        return templates().all().keySet().stream();
    }

    private static CampaignTemplate template(String key) {
        return templates().of(key).orElseThrow();
    }

    private static CampaignTemplates templates() {
        return new CampaignTemplates(new EventJson(), TestShop.london());
    }
}
