/** Candidates: which lost customers are worth contacting, ranked by what that is expected to bring, cut at a budget. */
@NullMarked
package io.winback.segmentation.candidate;

import org.jspecify.annotations.NullMarked;
