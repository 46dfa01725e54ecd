package io.winback.campaign.product;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns when products can be bought, such as who waits for one that is new to a customer. */
public interface ProductListener {

    /** Products came, or can be bought at another time than before; in the transaction that writes them. Never empty. */
    void onAvailable(List<Availability> products);

    /**
     * @param from first instant, by the business clock
     * @param until the instant after the last; absent: without end
     */
    record Availability(
            String product, Instant from, @Nullable Instant until) {}
}
