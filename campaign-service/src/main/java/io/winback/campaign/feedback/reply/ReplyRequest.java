package io.winback.campaign.feedback.reply;

import io.winback.campaign.feedback.reply.ReplyService.Taken;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came to the shop's mailbox in answer to one of ours.
 *
 * @param messageId Message-ID of the answer; a second report of it is known by it
 * @param inReplyTo Message-ID it answers
 * @param references all Message-IDs it names, the newest last
 * @param from read to tell a person from a machine, and not kept
 * @param subject as {@code from}
 * @param text as {@code from}; needed only to propose an end where it is a single word
 * @param headers of the answer, by name
 */
record ReplyRequest(
        @Nullable @Size(max = 998) String messageId,
        @Nullable @Size(max = 998) String inReplyTo,
        @Nullable @Size(max = 100) List<@Size(max = 998) String> references,
        @Nullable @Size(max = 998) String from,
        @Nullable @Size(max = 998) String subject,
        @Nullable @Size(max = 10_000) String text,
        @Nullable Instant receivedAt,
        @Nullable @Size(max = 200) Map<@Size(max = 100) String, @Size(max = 10_000) String> headers) {

    static final String EXAMPLE = """
            {"messageId": "<reply-1@post.example>", "inReplyTo": "<1q2w3e4r@shop.example>", "subject": "Re: We miss you",
             "receivedAt": "2026-03-02T09:20:00Z", "headers": {"Auto-Submitted": "no"}}""";

    @AssertTrue(message = "give inReplyTo or references")
    @Schema(hidden = true)
    boolean isNamed() {
        return inReplyTo != null || references != null && !references.isEmpty();
    }

    Answer answer() {
        var named = new ArrayList<String>();
        if (inReplyTo != null) {
            named.addAll(Arrays.asList(inReplyTo.strip().split("\\s+")));
        }
        if (references != null) {
            for (var i = references.size() - 1; i >= 0; i--) {
                named.add(references.get(i));
            }
        }
        var id = Objects.requireNonNullElseGet(messageId, () -> named.get(0) + "|" + receivedAt);
        return new Answer(named, id, from, subject, text, receivedAt, headers == null ? Map.of() : headers);
    }

    /** What became of it. */
    record TakenResponse(Taken result) {}
}
