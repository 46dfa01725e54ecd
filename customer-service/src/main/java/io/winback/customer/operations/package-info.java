/** What an operator asks of this service: accounts, keys, telling everything again. */
@NullMarked
package io.winback.customer.operations;

import org.jspecify.annotations.NullMarked;
