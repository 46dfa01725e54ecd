/** Key files: API keys with their roles, and the keys that sign links. Uses the JDK only. */
@NullMarked
package io.winback.local.keys;

import org.jspecify.annotations.NullMarked;
