package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.campaign.TestShop;
import io.winback.platform.events.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates say the same in four languages, and there is at least one for customers at each point of their life. */
class TemplateTextsTest {

    private static final List<String> LANGUAGES = List.of("en", "et", "uk", "zh");
    private static final CampaignTemplates TEMPLATES = new CampaignTemplates(new EventJson(), TestShop.london());

    static Stream<String> keys() {
        return TEMPLATES.all().keySet().stream();
    }

    @Test
    void serveEveryLifecycleStage() {
        assertThat(TEMPLATES.all().values())
                .extracting(CampaignTemplate::lifecycle)
                .contains(Lifecycle.values());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void areWrittenInFourLanguages(String key) {
        var template = TEMPLATES.of(key).orElseThrow();
        assertThat(template.title()).containsOnlyKeys(LANGUAGES);
        assertThat(template.about()).containsOnlyKeys(LANGUAGES);
        texts(template)
                .forEach(mail ->
                        assertThat(languages(mail.getValue())).as(mail.getKey()).isEqualTo(LANGUAGES));
        assertThat(template.definition().path("offers"))
                .filteredOn(offer -> offer.has("gift"))
                .allSatisfy(offer -> assertThat(languages(offer.path("gift"))).isEqualTo(LANGUAGES));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nameTheSameThingsInEachLanguage(String key) {
        texts(TEMPLATES.of(key).orElseThrow()).forEach(mail -> {
            var text = mail.getValue();
            for (var field : List.of("body", "button")) {
                assertThat(LANGUAGES.stream()
                                .map(language -> tags(text.path(language).path(field)))
                                .distinct())
                        .as(mail.getKey() + "." + field)
                        .hasSize(1);
            }
            assertThat(LANGUAGES.stream()
                            .map(language -> text.path(language).has("button"))
                            .distinct())
                    .as(mail.getKey())
                    .hasSize(1);
        });
    }

    /** What everybody reads is no shouting, and keeps to the quotation marks and apostrophes of good print. */
    @ParameterizedTest
    @MethodSource("keys")
    void areWellSet(String key) {
        texts(TEMPLATES.of(key).orElseThrow()).forEach(mail -> mail.getValue().forEach(text -> {
            var words = text.path("subject").asText() + "\n" + text.path("body").asText();
            assertThat(words).as(mail.getKey()).doesNotContain("'", "\"", "  ", "!!", "\n\n\n", "...", " - ");
            assertThat(words.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.strip()));
            assertThat(words).isNotEqualTo(words.toUpperCase(Locale.ROOT));
        }));
    }

    private static Stream<Entry<String, JsonNode>> texts(CampaignTemplate template) {
        return template.definition()
                .path("mails")
                .propertyStream()
                .map(mail -> Map.entry(mail.getKey(), mail.getValue().path("texts")));
    }

    private static List<String> languages(JsonNode words) {
        return words.propertyStream().map(Entry::getKey).sorted().toList();
    }

    private static String tags(JsonNode text) {
        return TextTag.all(text.asText(), new ArrayList<>()).stream()
                .map(tag -> tag.mark() + tag.name())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
