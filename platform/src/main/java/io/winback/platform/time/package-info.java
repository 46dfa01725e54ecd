/** The two clocks: the business clock a marketer could name, which a story may step, and the machine clock, which is never shifted. */
@NullMarked
package io.winback.platform.time;

import org.jspecify.annotations.NullMarked;
