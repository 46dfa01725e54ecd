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

    /** @param fastest in which nobody has read and answered a form */
    Suspicions(
            Shown shown,
            Bursts bursts,
            @Machine Clock clock,
            @ConfigProperty(name = "winback.survey.fastest", defaultValue = "2s") Duration fastest) {
        this.shown = shown;
        this.bursts = bursts;
        this.clock = clock;
        this.fastest = fastest;
    }

    Set<Suspicion> of(SurveyLink link, Map<String, List<String>> form, String address) {
        var found = EnumSet.noneOf(Suspicion.class);
        if (!first(form, TRAP_FIELD).isEmpty()) {
            found.add(Suspicion.TRAP);
        }
        var earliest = clock.instant().minus(fastest);
        if (shown.at(link, first(form, Shown.FIELD)).filter(earliest::isBefore).isPresent()) {
            found.add(Suspicion.TOO_FAST);
        }
        if (bursts.answered(address)) {
            found.add(Suspicion.BURST);
        }
        return found;
    }

    private static String first(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
