/** What an operator watches: figures asked in the background and shown at once, how far migrations are, what runs. */
@NullMarked
package io.winback.platform.watch;

import org.jspecify.annotations.NullMarked;
