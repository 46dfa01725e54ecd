package io.winback.campaign.feedback.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that answers one of ours, as far as it is looked at. None of it is kept: the mail is in the shop's mailbox, and a second copy
 * would only be one more place to forget somebody in.
 *
 * @param references Message-IDs it names, and addresses it was sent to, the surest first
 * @param id what tells it from others: its Message-ID
 * @param headers by name, of which a few tell a machine from a person
 */
public record Answer(
        List<String> references,
        String id,
        @Nullable String from,
        @Nullable String subject,
        @Nullable String text,
        @Nullable Instant receivedAt,
        Map<String, String> headers) {}
