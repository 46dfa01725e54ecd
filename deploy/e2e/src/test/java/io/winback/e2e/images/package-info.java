/** How the services are put into images. */
@NullMarked
package io.winback.e2e.images;

import org.jspecify.annotations.NullMarked;
