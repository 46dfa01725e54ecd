package io.winback.campaign.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.permission.Pages.Done;
import io.winback.campaign.permission.PreferenceService.Change;
import io.winback.campaign.permission.PreferenceService.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind the links of a mail, kept in target/looks, to be looked at. */
@RealTest
class PagesTest {

    private static final Path LOOKS = Path.of("target/looks");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PATH = "/t/p/token";

    private final Pages pages = new Pages(TestShop.london(), new PageStyle(TestShop.london()));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void speakEveryLanguage(String language) throws IOException {
        var some = standing(language, EnumSet.of(Purpose.OFFERS, Purpose.NEWS), false, null);
        var paused = standing(language, EnumSet.of(Purpose.NEWS), true, TODAY.plusDays(40));
        var silent = standing(language, EnumSet.noneOf(Purpose.class), false, null);
        var silenced = new Standing(silent.wishes(), true, TODAY);
        var all = new LinkedHashMap<String, String>();
        all.put("choose", pages.preferences(language, PATH, some));
        all.put("paused", pages.preferences(language, PATH, paused));
        all.put("saved", pages.saved(language, PATH, new Change(some, paused), Done.SAVED));
        all.put("unchanged", pages.saved(language, PATH, new Change(some, some), Done.SAVED));
        all.put("stopped", pages.saved(language, PATH, new Change(some, silent), Done.STOPPED));
        all.put("undone", pages.saved(language, PATH, new Change(silent, some), Done.UNDONE));
        all.put("silenced", pages.preferences(language, PATH, silenced));
        all.put("unsubscribe", pages.unsubscribe(language, PATH));
        all.put("done", pages.unsubscribed(language, PATH, new Change(some, silent)));
        all.put("wrong", pages.wrong(language));

        Files.createDirectories(LOOKS);
        for (var page : all.entrySet()) {
            Files.writeString(LOOKS.resolve("page-" + language + "-" + page.getKey() + ".html"), page.getValue());
            assertThat(page.getValue())
                    .contains("<html lang=\"" + language + "\">", "Saffron &amp; Sage")
                    .doesNotContain("{page", "{permission:", "NOT_FOUND", "Saffron & Sage", "null", "<script", "$");
        }
    }

    @Test
    void offerAWayBackOnlyWhereSomethingWasChanged() {
        var some = standing("en", EnumSet.of(Purpose.OFFERS), false, null);
        var silent = standing("en", EnumSet.noneOf(Purpose.class), false, null);

        assertThat(pages.saved("en", PATH, new Change(some, silent), Done.STOPPED))
                .contains("value=\"undo\"", "name=\"purpose\" value=\"OFFERS\"");
        assertThat(pages.saved("en", PATH, new Change(some, some), Done.SAVED)).doesNotContain("value=\"undo\"");
        assertThat(pages.unsubscribed("en", PATH, new Change(silent, silent))).doesNotContain("value=\"undo\"");
    }

    private static Standing standing(String language, EnumSet<Purpose> purposes, boolean monthly, LocalDate paused) {
        return new Standing(new Wishes(purposes, monthly, paused, language), false, TODAY);
    }
}
