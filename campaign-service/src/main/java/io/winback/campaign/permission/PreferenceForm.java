package io.winback.campaign.permission;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a browser sends of the page. What is missing or makes no sense leaves things as they are; only a tick that is missing counts. */
class PreferenceForm {

    static final String UNDO = "undo";
    static final String STOP = "stop";
    static final String MONTHLY = "monthly";
    static final String NO_PAUSE = "no";

    /** Ticked. */
    @RestForm
    @Nullable
    List<String> purpose;

    /** What was ticked when the page was shown: only what the reader ticked since is a new consent. */
    @RestForm
    @Nullable
    List<String> was;

    @RestForm
    @Nullable
    String pace;

    @RestForm
    @Nullable
    String pause;

    @RestForm
    @Nullable
    String language;

    /** Language in which the page was shown. */
    @RestForm
    @Nullable
    String shown;

    @RestForm
    @Nullable
    String action;

    boolean stops() {
        return STOP.equals(action);
    }

    boolean undoes() {
        return UNDO.equals(action);
    }

    /** The wishes this form asks for. */
    Wishes wished(Wishes before, LocalDate today) {
        if (stops()) {
            return before.silent();
        }
        return new Wishes(
                purposes(purpose),
                pace == null ? before.monthly() : pace.equals(MONTHLY),
                pausedUntil(before, today),
                language != null && Pages.LANGUAGES.contains(language) ? language : before.language());
    }

    /** The language of the words the reader agreed to. */
    String shownIn(String otherwise) {
        return shown != null && Pages.LANGUAGES.contains(shown) ? shown : otherwise;
    }

    /** What was shown as switched on; all, where nothing tells that the page was shown at all. */
    Set<Purpose> switchedOn() {
        return shown == null ? EnumSet.allOf(Purpose.class) : purposes(was);
    }

    private @Nullable LocalDate pausedUntil(Wishes before, LocalDate today) {
        if (NO_PAUSE.equals(pause)) {
            return null;
        }
        try {
            var date = pause == null ? null : LocalDate.parse(pause);
            var sensible = date != null && date.isAfter(today) && !date.isAfter(Pages.pauseEnd(today));
            return sensible ? date : before.pausedUntil();
        } catch (DateTimeException e) {
            return before.pausedUntil();
        }
    }

    private static Set<Purpose> purposes(@Nullable List<String> names) {
        return Arrays.stream(Purpose.values())
                .filter(known -> names != null && names.contains(known.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }
}
