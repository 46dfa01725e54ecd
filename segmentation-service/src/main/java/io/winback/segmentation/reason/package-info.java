/** Why customers stopped buying, as they answered themselves. */
@NullMarked
package io.winback.segmentation.reason;

import org.jspecify.annotations.NullMarked;
