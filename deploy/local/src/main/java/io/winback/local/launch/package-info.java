/** Builds what is out of date, starts the suite on this machine part by part, and stops it. Uses the JDK only, for it runs before anything is built. */
@NullMarked
package io.winback.local.launch;

import org.jspecify.annotations.NullMarked;
