package io.winback.segmentation.rfm;

import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of customers goes on: in the snapshot it began with, behind a customer.
 *
 * @param spend what that customer has spent exactly
 */
record RfmPosition(UUID snapshot, BigDecimal spend, String customer) {

    /** The position in a page token; null for the first page. */
    static @Nullable RfmPosition of(@Nullable String pageToken) {
        var key = PageToken.lastKey(pageToken);
        if (key.isEmpty()) {
            return null;
        }
        try {
            var parts = key.split(" ", 3);
            return new RfmPosition(UUID.fromString(parts[0]), new BigDecimal(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problem.ofField(
                    400,
                    "invalid-page-token",
                    "Invalid page token",
                    "pageToken",
                    "Send the nextPageToken of the page before, unchanged.");
        }
    }

    /** The key that a page token holds. */
    String key() {
        return snapshot + " " + spend.toPlainString() + " " + customer;
    }
}
