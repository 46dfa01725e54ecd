package io.winback.campaign.permission;

import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.permission.PageView.Choice;
import io.winback.campaign.permission.PageView.Field;
import io.winback.campaign.permission.PreferenceService.Change;
import io.winback.campaign.permission.PreferenceService.Standing;
import io.winback.platform.shop.ShopProfile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts how things stand into the choices of a form. */
final class Choosing {

    private static final Map<String, Locale> LOCALES =
            Map.of("en", Locale.UK, "zh", Locale.SIMPLIFIED_CHINESE, "et", Locale.forLanguageTag("et-EE"));

    private final PermissionWords words;
    private final String language;
    private final ShopProfile shop;

    Choosing(String language, ShopProfile shop) {
        this.words = Pages.words(language);
        this.language = language;
        this.shop = shop;
    }

    PageView.Choices form(String path, Standing standing) {
        var wishes = standing.wishes();
        return new PageView.Choices(
                path,
                Stream.of(Purpose.values())
                        .map(purpose -> choice(purpose, wishes))
                        .toList(),
                fields("was", wishes),
                List.of(
                        new Choice("any", words.anyPace(), null, !wishes.monthly()),
                        new Choice(PreferenceForm.MONTHLY, words.monthly(), null, wishes.monthly())),
                pauses(wishes.pausedUntil(), standing.today()),
                Pages.LANGUAGES.stream()
                        .map(code -> new Choice(code, Pages.name(code), null, code.equals(wishes.language())))
                        .toList(),
                standing.silenced() ? shop.replyTo() : null);
    }

    /** The fields of a form that brings back what was before a change. */
    static List<Field> undoing(Change change) {
        var before = change.before().wishes();
        var fields = new ArrayList<>(fields("purpose", before));
        fields.addAll(fields("was", change.after().wishes()));
        fields.add(new Field("pace", before.monthly() ? PreferenceForm.MONTHLY : "any"));
        var paused = before.pausedUntil();
        fields.add(new Field("pause", paused == null ? PreferenceForm.NO_PAUSE : paused.toString()));
        fields.add(new Field("language", before.language()));
        return fields;
    }

    private static List<Field> fields(String name, Wishes wishes) {
        return wishes.purposes().stream()
                .map(purpose -> new Field(name, purpose.name()))
                .toList();
    }

    private Choice choice(Purpose purpose, Wishes wishes) {
        return new Choice(
                purpose.name(),
                ConsentWording.label(purpose, words),
                ConsentWording.hint(purpose, words),
                wishes.purposes().contains(purpose));
    }

    private List<Choice> pauses(@Nullable LocalDate paused, LocalDate today) {
        var pauses = new ArrayList<Choice>();
        pauses.add(new Choice(PreferenceForm.NO_PAUSE, words.noPause(), null, paused == null));
        var end = Pages.pauseEnd(today);
        if (paused != null && !paused.equals(end)) {
            pauses.add(new Choice(paused.toString(), words.pausedUntil(date(paused)), null, true));
        }
        pauses.add(new Choice(end.toString(), words.pauseMonths(date(end)), null, end.equals(paused)));
        return pauses;
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LOCALES.getOrDefault(language, Locale.forLanguageTag(language)))
                .format(date);
    }
}
