package io.winback.survey.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.PageChecks;
import io.winback.local.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Looks at pages in a language, and keeps them under {@code target/looks} to be looked at. */
public final class WellMade {

    private static final Path LOOKS = Path.of("target/looks");

    private WellMade() {}

    /** @param pages addresses by the names under which the pages are kept */
    public static void pages(Visitor visitor, String language, Map<String, String> pages) throws IOException {
        Files.createDirectories(LOOKS);
        for (var page : pages.entrySet()) {
            var address = page.getValue();
            var shown = visitor.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);

            Files.writeString(
                    LOOKS.resolve("page-" + language + "-" + page.getKey() + ".html"),
                    shown.page().outerHtml());
            assertThat(shown.status()).isEqualTo(200);
            assertThat(PageChecks.faults(shown.page(), language))
                    .as(page.getKey())
                    .isEmpty();
        }
    }
}
