/** The contact base: every customer known, what may be sent to him, and what follows when facts of a customer change. */
@NullMarked
package io.winback.segmentation.base;

import org.jspecify.annotations.NullMarked;
