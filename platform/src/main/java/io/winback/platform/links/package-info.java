/** Signed links for customers: bound to a purpose, verified in constant time, with a ring of keys. */
@NullMarked
package io.winback.platform.links;

import org.jspecify.annotations.NullMarked;
