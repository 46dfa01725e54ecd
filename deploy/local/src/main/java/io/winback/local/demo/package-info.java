/**
 * The demo: loads a shop through the public interfaces, runs a win-back campaign over simulated months on the stepped clock, plays
 * the customers, and checks the accounts afterwards. It knows the suite only from outside: REST, mailbox, Kafka offsets.
 */
@NullMarked
package io.winback.local.demo;

import org.jspecify.annotations.NullMarked;
