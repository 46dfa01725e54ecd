package io.winback.survey.page;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.time.Machine;
import io.winback.survey.invitation.SurveyLink;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form says of itself, signed for its invitation: when it was shown, in which version, and whether a choice was marked. */
@Singleton
class Shown {

    /** The field of the form. */
    static final String FIELD = "shown";

    private static final String PURPOSE = "survey-shown";
    private static final int PARTS = 4;

    private final SignedLinks links;
    private final Clock clock;

    Shown(SignedLinks links, @Machine Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * A form as its reader got it.
     *
     * @param version of the questionnaire
     * @param marked whether a click in a mail had chosen something in it
     */
    record Seen(int version, boolean marked, Instant at) {}

    String now(SurveyLink link, int version, boolean marked) {
        return links.sign(PURPOSE, link.invitationId() + "|" + version + "|" + marked + "|" + clock.millis());
    }

    /** What was said first, of a form that is shown again; of one that cannot be believed, that it is shown now. */
    String again(SurveyLink link, int version, Map<String, List<String>> sent) {
        return field(sent).filter(token -> read(link, sent).isPresent()).orElseGet(() -> now(link, version, false));
    }

    /** What the form that was sent says; nothing if that is not to be believed. */
    Optional<Seen> read(SurveyLink link, Map<String, List<String>> sent) {
        return field(sent)
                .flatMap(token -> links.verify(PURPOSE, token))
                .map(payload -> payload.split("\\|", -1))
                .filter(parts -> parts.length == PARTS
                        && parts[0].equals(link.invitationId().toString()))
                .flatMap(Shown::seen);
    }

    private static Optional<String> field(Map<String, List<String>> sent) {
        return sent.getOrDefault(FIELD, List.of()).stream().findFirst();
    }

    private static Optional<Seen> seen(String[] parts) {
        try {
            return Optional.of(new Seen(
                    Integer.parseInt(parts[1]),
                    Boolean.parseBoolean(parts[2]),
                    Instant.ofEpochMilli(Long.parseLong(parts[3]))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
