/**
 * An auditor of the campaign service: reads its rows, reckons everything itself, one customer after the other, and compares the outcome with what
 * the service says in its accounts and reports.
 */
@NullMarked
package io.winback.e2e.audit;

import org.jspecify.annotations.NullMarked;
