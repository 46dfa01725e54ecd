/** Keyset paging with opaque tokens. */
@NullMarked
package io.winback.platform.paging;

import org.jspecify.annotations.NullMarked;
