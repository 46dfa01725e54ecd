@NullMarked
package io.winback.customer.privacy;

import org.jspecify.annotations.NullMarked;
