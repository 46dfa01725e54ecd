package io.winback.survey.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An improvement with who named it and who was told.
 *
 * @param round how often it was fixed
 * @param answers that name it, up to the moment it was fixed
 * @param customers whose answers these are
 * @param since answers that name it although it was fixed before
 * @param untold customers who were never told: whom a fix would tell
 * @param told customers who were told
 * @param waiting who will be told in a moment
 * @param languages of the answers that name it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImprovementResponse(
        String key,
        String title,
        @Nullable String reason,
        @Nullable String subReason,
        boolean gathers,
        Map<String, String> texts,
        ImprovementState state,
        int round,
        Instant writtenAt,
        @Nullable Instant fixedAt,
        long answers,
        long customers,
        long since,
        long untold,
        long told,
        long waiting,
        List<String> languages,
        List<HintResponse> hints) {

    /** What is worth a look before a fix is told. */
    public record HintResponse(Hint code, String detail) {}

    static ImprovementResponse of(Improvement improvement, Counts counts) {
        var wording = improvement.wording();
        return new ImprovementResponse(
                improvement.key(),
                wording.title(),
                wording.reason(),
                wording.subReason(),
                wording.gathers(),
                wording.texts(),
                improvement.state(),
                improvement.round(),
                improvement.writtenAt(),
                improvement.fixedAt(),
                counts.answers(),
                counts.customers(),
                counts.since(),
                counts.untold(),
                counts.told(),
                counts.waiting(),
                counts.languages(),
                Hint.of(improvement, counts).stream()
                        .map(hint -> new HintResponse(hint, hint.detail()))
                        .toList());
    }
}
