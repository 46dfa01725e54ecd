package io.winback.campaign.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a shop's own mail server or script has to report. */
record FeedbackRequest(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Item> items) {

    static final int MOST = 500;

    static final String EXAMPLE = """
            {"items": [{"messageId": "<1q2w3e4r@shop.example>", "kind": "HARD_BOUNCE", "at": "2026-03-02T09:20:00Z",
              "code": 550, "diagnostic": "550 5.1.1 user unknown"}]}""";

    /**
     * One report.
     *
     * @param messageId Message-ID of the mail, or id of the message
     * @param bounceAddress the address the mail was sent from, which the report came to
     * @param at when it happened; now, if that is not known
     * @param code SMTP reply code
     * @param diagnostic words of the mail server; read for a status code, and not kept
     */
    record Item(
            @Nullable @Size(max = 320) String messageId,
            @Nullable @Size(max = 320) String bounceAddress,
            @NotNull Report.Kind kind,
            @Nullable Instant at,
            @Nullable @Min(200) @Max(599) Integer code,
            @Nullable @Size(max = 2000) String diagnostic) {

        @AssertTrue(message = "give messageId or bounceAddress")
        @Schema(hidden = true)
        boolean isNamed() {
            return messageId != null || bounceAddress != null;
        }

        Report report() {
            var references = Stream.of(bounceAddress, messageId)
                    .filter(text -> text != null)
                    .toList();
            return new Report(
                    references, kind, at, code, BounceKind.status(diagnostic).orElse(null));
        }
    }

    List<Report> reports() {
        return items.stream().map(Item::report).toList();
    }
}
