/** The ledger of messages: planned, claimed, dispatched, confirmed; at most once. */
@NullMarked
package io.winback.campaign.delivery;

import org.jspecify.annotations.NullMarked;
