/** What this service holds of one person: shown to an operator, and forgotten when customer-service says so. */
@NullMarked
package io.winback.segmentation.privacy;

import org.jspecify.annotations.NullMarked;
