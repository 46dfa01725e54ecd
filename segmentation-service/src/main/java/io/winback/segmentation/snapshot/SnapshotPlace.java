package io.winback.segmentation.snapshot;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of customers, ordered by a figure, goes on: in the snapshot it began with, behind a customer.
 *
 * @param figure of that customer, exactly
 */
public record SnapshotPlace(UUID snapshot, BigDecimal figure, String customer) {

    private static final Pattern KEY = Pattern.compile(
            "(?<snapshot>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?<figure>-?[0-9]{1,20}([.][0-9]{1,12})?)/(?<customer>.+)");

    /** The place in a page token; null for the first page. */
    public static @Nullable SnapshotPlace of(@Nullable String pageToken) {
        var key = PageToken.lastKey(pageToken);
        if (key.isEmpty()) {
            return null;
        }
        var place = KEY.matcher(key);
        if (!place.matches()) {
            throw invalid("Send the nextPageToken of the page before, unchanged.");
        }
        return new SnapshotPlace(
                UUID.fromString(place.group("snapshot")),
                new BigDecimal(place.group("figure")),
                place.group("customer"));
    }

    /** The snapshot of the page before is not kept any more. */
    public static HttpProblem gone() {
        return invalid("The snapshot of the page before is gone; begin with the first page again.");
    }

    /** The token of the page behind this place. */
    public String token() {
        return PageToken.of(key());
    }

    /** What the token holds. */
    public String key() {
        return snapshot + "/" + figure.toPlainString() + "/" + customer;
    }

    private static HttpProblem invalid(String wayOut) {
        return Problem.ofField(400, "invalid-page-token", "Invalid page token", "pageToken", wayOut);
    }
}
