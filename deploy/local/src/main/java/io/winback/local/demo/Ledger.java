package io.winback.local.demo;

import java.util.List;
import java.util.Map;

/**
 * Everything the accounts are checked from, read from as many independent places as there are.
 *
 * @param messages of the campaign service
 * @param mailbox Message-IDs in the mailbox, one per mail there
 * @param issuedInReport coupons the report counts
 * @param issuedInEvents codes by coupon, from the topic
 * @param own what the services balance themselves
 * @param outboxes rows not yet sent, by service
 * @param deadLetters records, by topic
 */
record Ledger(
        List<Message> messages,
        List<String> mailbox,
        long issuedInReport,
        Map<String, String> issuedInEvents,
        List<AccountLine> own,
        Map<String, Long> outboxes,
        Map<String, Long> deadLetters) {

    /** A message and what the ledger says of it. */
    record Message(String state, String messageId) {}
}
