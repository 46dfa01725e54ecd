/** What an operator asks of this service: accounts, keys, telling current state again. */
@NullMarked
package io.winback.segmentation.operations;

import org.jspecify.annotations.NullMarked;
