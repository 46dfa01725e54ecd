/** Brings a changed customer up to date in all features, tells others what came of it, and works what time alone has changed. */
@NullMarked
package io.winback.segmentation.profile;

import org.jspecify.annotations.NullMarked;
