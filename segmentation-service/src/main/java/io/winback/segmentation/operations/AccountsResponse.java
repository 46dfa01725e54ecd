package io.winback.segmentation.operations;

import java.util.List;

/**
 * What is kept and what is still to be done; at rest everything under {@code open} is zero.
 *
 * @param erased customers who are gone and of whom only what they bought is kept, for totals
 * @param orders all orders known; {@code countedOrders} are neither cancelled nor fully returned
 */
record AccountsResponse(
        long customers, long erased, long orders, long countedOrders, List<SegmentAccount> segments, Open open) {

    /** Members now, and distinct customers that ever joined. */
    record SegmentAccount(String segment, long members, long joinedEver) {}

    /** Work not finished yet. */
    record Open(long transitionsDue, long looksDue, long pendingHistory, long walks, long outbox, long outboxParked) {}
}
