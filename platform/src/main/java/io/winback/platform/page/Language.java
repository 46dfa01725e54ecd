package io.winback.platform.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language our pages speak. */
public enum Language {
    EN("English", Locale.UK),
    ZH("中文", Locale.SIMPLIFIED_CHINESE),
    ET("Eesti", Locale.forLanguageTag("et-EE")),
    UK("Українська", Locale.forLanguageTag("uk-UA"));

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The language of this ISO 639 code, if we speak it. */
    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** ISO 639, as in {@code ?lang=}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String ownName() {
        return ownName;
    }

    /** Writes its numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The texts of a message bundle in this language. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(code()));
    }
}
