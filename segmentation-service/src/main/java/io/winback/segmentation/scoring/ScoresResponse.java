package io.winback.segmentation.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers of a snapshot by what is expected of them.
 *
 * @param terms how they were scored; absent where nobody was
 * @param reason why nobody was; absent otherwise
 * @param nextPageToken absent at the end; the pages that follow are of the same snapshot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoresResponse(
        @Nullable ScoreTermsResponse terms,
        @Nullable String reason,
        List<ScoreResponse> items,
        @Nullable String nextPageToken) {}
