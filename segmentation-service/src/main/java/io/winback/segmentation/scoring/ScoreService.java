package io.winback.segmentation.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is expected of customers. */
@ApplicationScoped
public class ScoreService {

    private final Scores scores;

    ScoreService(Scores scores) {
        this.scores = scores;
    }

    /**
     * Customers of the current snapshot, the highest first.
     *
     * @param stage lifecycle stage of today; any without it
     */
    @Transactional
    public ScoresResponse list(ScoreOrder order, @Nullable String stage, @Nullable String pageToken, int limit) {
        return scores.list(order, stage, pageToken, limit);
    }

    /** How the customers of the current snapshot were scored; empty where nobody was. */
    @Transactional
    public Optional<ScoreTermsResponse> terms() {
        return scores.current();
    }

    /** One customer in the current snapshot; empty where he was not scored. */
    @Transactional
    public Optional<ScoreResponse> customer(String id) {
        return scores.of(id);
    }
}
