package io.winback.survey.improvement;

import io.winback.platform.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A defect customers named.
 *
 * @param round how often it was fixed
 */
record Improvement(
        String key,
        Wording wording,
        ImprovementState state,
        int round,
        Instant writtenAt,
        @Nullable Instant fixedAt) {

    static Improvement open(String key, Wording wording, Instant now) {
        return new Improvement(key, wording, ImprovementState.OPEN, 0, now, null);
    }

    /** With other words or another rule; only while it is open, since what was told stays as it was told. */
    Improvement written(Wording other, Instant now) {
        requireOpen("edit it");
        return new Improvement(key, other, state, round, now, fixedAt);
    }

    Improvement fixed(Instant now) {
        requireOpen("fix it");
        if (wording.texts().isEmpty()) {
            throw Problem.ofField(
                    409,
                    "improvement-without-texts",
                    "Improvement without texts",
                    "texts",
                    "Nobody could be told what was mended: PUT it with texts in at least one language first.");
        }
        return new Improvement(key, wording, ImprovementState.FIXED, round + 1, writtenAt, now);
    }

    Improvement reopened() {
        return new Improvement(key, wording, ImprovementState.OPEN, round, writtenAt, fixedAt);
    }

    Improvement leftAsItIs() {
        requireOpen("close it");
        return new Improvement(key, wording, ImprovementState.WONT_FIX, round, writtenAt, fixedAt);
    }

    void requireOpen(String what) {
        if (state != ImprovementState.OPEN) {
            throw Problem.of(
                    409,
                    "improvement-not-open",
                    "Improvement not open",
                    "It is " + state + "; POST /api/improvements/" + key + "/reopen first to " + what + ".");
        }
    }
}
