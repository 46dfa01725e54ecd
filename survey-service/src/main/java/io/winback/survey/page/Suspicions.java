package io.winback.survey.page;

import io.winback.platform.time.Machine;
import io.winback.survey.answer.Bursts;
import io.winback.survey.answer.Suspicion;
import io.winback.survey.invitation.SurveyLink;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells why a machine may have sent a form. The answer counts all the same, with the flag. */
@Singleton
class Suspicions {

    /** A field that nobody sees. It cannot be a question: no key has such a character. */
    static final String TRAP_FIELD = "web_page";

    private final Shown shown;
    private final Bursts bursts;
    private final Clock clock;
    private final Duration fastest;
    private final Duration fastestMarked;

    /**
     * @param fastest in which nobody has read and answered a form
     * @param fastestMarked the same for a form in which a click has chosen the answer: it takes one press more
     */
    Suspicions(
            Shown shown,
            Bursts bursts,
            @Machine Clock clock,
            @ConfigProperty(name = "winback.survey.fastest", defaultValue = "2s") Duration fastest,
            @ConfigProperty(name = "winback.survey.fastest-marked", defaultValue = "0.5s") Duration fastestMarked) {
        this.shown = shown;
        this.bursts = bursts;
        this.clock = clock;
        this.fastest = fastest;
        this.fastestMarked = fastestMarked;
    }

    Set<Suspicion> of(SurveyLink link, Map<String, List<String>> form, String address) {
        var found = EnumSet.noneOf(Suspicion.class);
        if (!first(form, TRAP_FIELD).isEmpty()) {
            found.add(Suspicion.TRAP);
        }
        if (shown.read(link, form).filter(this::tooFast).isPresent()) {
            found.add(Suspicion.TOO_FAST);
        }
        if (bursts.answered(address)) {
            found.add(Suspicion.BURST);
        }
        return found;
    }

    private boolean tooFast(Shown.Seen seen) {
        return clock.instant().minus(seen.marked() ? fastestMarked : fastest).isBefore(seen.at());
    }

    private static String first(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
