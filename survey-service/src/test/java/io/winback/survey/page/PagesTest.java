package io.winback.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in every language, left in {@code target/pages} to be looked at. */
@QuarkusTest
@ServiceTest
class PagesTest {

    private static final Path FOLDER = Path.of("target", "pages");

    @Inject
    Invitations invitations;

    @Inject
    Pages pages;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadeInEachLanguage(String language) throws IOException {
        // given
        var url = "/s/" + invitations.token(invitations.anna().in(language));

        // when
        keep(language + "-form", get(url));
        keep(language + "-form-marked", get(url + "?reason=SERVICE"));
        keep(
                language + "-form-faulty",
                given().formParam("comment", "x").post(url).asString());
        given().redirects()
                .follow(false)
                .formParam("reason", "QUALITY")
                .formParam("contact", "PHONE")
                .post(url);
        keep(language + "-form-answered", get(url));
        keep(language + "-thanks", get(url + "/thanks"));
        keep(language + "-wrong", pages.wrong(language));
        keep(language + "-expired", pages.expired(language));
        keep(language + "-too-long", pages.tooLong(language));
        keep(language + "-too-many", pages.tooMany(language));

        // then
        for (var name : List.of(
                "form",
                "form-marked",
                "form-faulty",
                "form-answered",
                "thanks",
                "wrong",
                "expired",
                "too-long",
                "too-many")) {
            check(language, Files.readString(FOLDER.resolve(language + "-" + name + ".html")));
        }
    }

    /** A phone on a bad line waits for it. */
    @ParameterizedTest
    @CsvSource({"churn-reason,en", "churn-reason,uk", "active-panel,en", "active-panel,uk"})
    void weighLittle(String survey, String language) throws IOException {
        var page = get("/s/" + invitations.token(invitations.anna().to(survey).in(language)));

        keep(language + "-" + survey, page);
        check(language, page);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(5_000, 30_000);
    }

    private static void check(String language, String page) {
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">", "<h1>", "<main>");
        var ids = all(page, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(page, "<label for=\"([^\"]+)\""))
                .containsExactlyInAnyOrderElementsOf(all(page, "<(?:input|textarea)[^>]*\\sid=\"([^\"]+)\""));
        assertThat(all(page, "aria-describedby=\"([^\"]+)\"").stream()
                        .flatMap(refs -> Pattern.compile(" ").splitAsStream(refs)))
                .isSubsetOf(ids);
        assertThat(all(page, "(NOT_FOUND|\\{page:|\\{frame)")).isEmpty();
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String get(String url) {
        return given().urlEncodingEnabled(false).get(url).asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), page);
    }
}
