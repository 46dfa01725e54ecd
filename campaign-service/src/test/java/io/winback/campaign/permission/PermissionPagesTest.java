package io.winback.campaign.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.campaign.definition.MailTemplate.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind the links of a mail, kept in target/looks, to be looked at. */
@RealTest
class PermissionPagesTest {

    private static final Path LOOKS = Path.of("target/looks");

    private final PermissionPages pages = new PermissionPages(TestShop.london());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void speakEveryLanguage(String language) throws IOException {
        var all = Map.of(
                "choose", pages.preferences(language, EnumSet.allOf(Purpose.class), false),
                "saved", pages.preferences(language, EnumSet.of(Purpose.NEWS), true),
                "nothing", pages.preferences(language, EnumSet.noneOf(Purpose.class), true),
                "unsubscribe", pages.unsubscribe(language),
                "done", pages.done(language));

        Files.createDirectories(LOOKS);
        for (var page : all.entrySet()) {
            Files.writeString(LOOKS.resolve("page-" + language + "-" + page.getKey() + ".html"), page.getValue());
            assertThat(page.getValue())
                    .contains("<html lang=\"" + language + "\">", "Saffron &amp; Sage")
                    .doesNotContain("{page", "{permission:", "NOT_FOUND", "Saffron & Sage", "null");
        }
    }

    @Test
    void speakTheShopsLanguageWhereTheLinkTellsNone() throws IOException {
        var page = new PermissionPages(new TestShop("Saffron & Sage", "uk")).wrong();

        Files.createDirectories(LOOKS);
        Files.writeString(LOOKS.resolve("page-wrong.html"), page);
        assertThat(page).contains("<html lang=\"uk\">", "Це посилання не працює");
    }
}
