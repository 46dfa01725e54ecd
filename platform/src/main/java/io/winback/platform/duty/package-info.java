/** What one process of a service does besides answering requests, so that its parts can be scaled apart. */
@NullMarked
package io.winback.platform.duty;

import org.jspecify.annotations.NullMarked;
