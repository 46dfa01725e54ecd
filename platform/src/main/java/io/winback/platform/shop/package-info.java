/** The shop this deployment serves: one validated configuration, the same for all services. */
@NullMarked
package io.winback.platform.shop;

import org.jspecify.annotations.NullMarked;
