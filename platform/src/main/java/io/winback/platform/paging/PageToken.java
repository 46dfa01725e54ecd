package io.winback.platform.paging;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opaque token that holds the key of the last item shown. */
public final class PageToken {

    private PageToken() {}

    public static String of(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
    }

    /** The key after which the page starts; empty text for the first page. */
    public static String lastKey(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** As {@link #lastKey}, for lists whose key is a UUID; null for the first page. */
    public static @Nullable UUID lastId(@Nullable String token) {
        var key = lastKey(token);
        try {
            return key.isEmpty() ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** As {@link #lastKey}, for lists whose key is a whole number; null for the first page. */
    public static @Nullable Integer lastNumber(@Nullable String token) {
        var key = lastKey(token);
        try {
            return key.isEmpty() ? null : Integer.valueOf(key);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** As {@link #lastKey}, for lists whose key is a version, the latest first: the version before which the page starts. */
    public static long versionBefore(@Nullable String token) {
        var key = lastKey(token);
        try {
            return key.isEmpty() ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static HttpProblem invalid() {
        return Problem.ofField(
                400,
                "invalid-page-token",
                "Invalid page token",
                "pageToken",
                "Send the nextPageToken of the page before, unchanged.");
    }
}
