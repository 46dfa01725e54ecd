package io.winback.campaign.preview;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of every template as its readers get it. They are kept in target/looks/templates, to be read. */
@RealTest
class TemplateMailsTest {

    private static final Path LOOKS = Path.of("target/looks/templates");
    private static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");

    @Inject
    World world;

    @BeforeEach
    void sellSomethingNew() throws IOException {
        Files.createDirectories(LOOKS);
        marketer()
                .body("""
                        {"texts": {"en": {"name": "Saffron threads", "text": "This year's harvest."},
                           "zh": {"name": "藏红花丝", "text": "当季新货。"},
                           "et": {"name": "Safraniniidid", "text": "Selle aasta saak."},
                           "uk": {"name": "Нитки шафрану", "text": "Цьогорічний урожай."}},
                         "url": "https://shop.example/saffron", "price": {"amount": "9.50", "currency": "GBP"},
                         "availableFrom": "%s"}""".formatted(world.now().minus(Duration.ofDays(1))))
                .put("/api/products/template-saffron")
                .then()
                .statusCode(200);
    }

    static Stream<String> templates() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/campaign-templates/index")).stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void canBeReadInEachLanguage(String template) throws IOException {
        var campaign = Neighbours.id(template);
        world.put(campaign, """
                {"name": "As it comes", "segment": "everybody", "template": "%s"}""".formatted(template));
        List<Map<String, String>> stages =
                marketer().get("/api/campaigns/" + campaign).jsonPath().getList("definition.stages");

        for (var stage : stages) {
            for (var mail :
                    Stream.of("mail", "withoutOffer").filter(stage::containsKey).toList()) {
                for (var language : LANGUAGES) {
                    read(campaign, template, stage.get("key"), stage.get(mail), language);
                }
            }
        }
    }

    private void read(String campaign, String template, String stage, String mail, String language) throws IOException {
        var preview = marketer()
                .get("/api/campaigns/" + campaign + "/preview?stage=" + stage + "&mail=" + mail + "&language="
                        + language + reason(stage))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(preview.getString("language")).isEqualTo(language);
        assertThat(preview.getString("subject") + preview.getString("text"))
                .as(template + " " + mail + " " + language)
                .doesNotContain("{{", "}}", "null");
        assertThat(preview.getList("warnings.code", String.class)).isSubsetOf("HELD_BACK", "NOT_PERMITTED", "NO_QUOTE");
        Files.writeString(LOOKS.resolve(template + "-" + mail + "-" + language + ".html"), preview.getString("html"));
        Files.writeString(
                LOOKS.resolve(template + "-" + mail + "-" + language + ".txt"),
                preview.getString("subject") + "\n[" + preview.getString("preheader") + "]\n\n"
                        + preview.getString("text"));
    }

    private static String reason(String stage) {
        return switch (stage) {
            case "replace" -> "&reason=QUALITY.NOT_AS_DESCRIBED";
            case "remind" -> "&reason=FORGOT";
            default -> "";
        };
    }

    @Test
    void namesTheMailsOfAStageToWhoAsksForAnother() {
        var campaign = Neighbours.id("win-back");
        world.put(campaign, """
                {"name": "As it comes", "segment": "everybody", "template": "win-back"}""");

        var problem = marketer()
                .get("/api/campaigns/" + campaign + "/preview?stage=sorry&mail=ask")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(problem.getString("field")).isEqualTo("mail");
        assertThat(problem.getString("detail")).contains("sorry or sorry-plain");
    }
}
