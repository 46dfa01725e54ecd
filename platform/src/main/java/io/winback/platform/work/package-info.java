/** Work in the background: loops that are woken when there is something to do, and look by themselves now and then. */
@NullMarked
package io.winback.platform.work;

import org.jspecify.annotations.NullMarked;
