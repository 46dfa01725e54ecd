package io.winback.survey.page;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.time.Machine;
import io.winback.survey.invitation.SurveyLink;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a form was shown, as the form itself says it, signed for its invitation. */
@Singleton
class Shown {

    /** The field of the form. */
    static final String FIELD = "shown";

    private static final String PURPOSE = "survey-shown";

    private final SignedLinks links;
    private final Clock clock;

    Shown(SignedLinks links, @Machine Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    String now(SurveyLink link) {
        return links.sign(PURPOSE, link.invitationId() + "|" + clock.millis());
    }

    /** What the form said when it was sent, if that is to be believed, or else now. */
    String again(SurveyLink link, @Nullable List<String> sent) {
        return Optional.ofNullable(sent).stream()
                .flatMap(List::stream)
                .limit(1)
                .filter(field -> at(link, field).isPresent())
                .findFirst()
                .orElseGet(() -> now(link));
    }

    /** When this form was shown to the holder of this link; nothing if that is not to be believed. */
    Optional<Instant> at(SurveyLink link, @Nullable String field) {
        var start = link.invitationId() + "|";
        return Optional.ofNullable(field)
                .flatMap(token -> links.verify(PURPOSE, token))
                .filter(payload -> payload.startsWith(start))
                .flatMap(payload -> instant(payload.substring(start.length())));
    }

    private static Optional<Instant> instant(String millis) {
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
