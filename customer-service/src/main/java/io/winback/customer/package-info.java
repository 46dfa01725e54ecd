/** Customers, consent, orders, import and timeline of a shop; each feature is a package. */
@NullMarked
package io.winback.customer;

import org.jspecify.annotations.NullMarked;
