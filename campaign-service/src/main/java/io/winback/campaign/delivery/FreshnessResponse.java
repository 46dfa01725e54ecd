package io.winback.campaign.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether mails wait for news.
 *
 * @param staleAfter how long news may wait before mails do
 */
public record FreshnessResponse(boolean stale, Duration staleAfter, List<Channel> channels) {

    /**
     * Of one channel.
     *
     * @param lag records that wait to be worked
     * @param waitingSince when the oldest of them came
     * @param lookedAt when this was so; absent if nobody has ever looked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Channel(
            String channel,
            long lag,
            @Nullable Instant waitingSince,
            @Nullable Instant lookedAt,
            boolean stale) {}
}
