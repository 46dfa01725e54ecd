/**
 * What the answers say together. Here is what all figures share: which answers are counted, how they are counted, and what must not be told
 * because too few people said it; the figures themselves are in the packages below.
 */
@NullMarked
package io.winback.survey.analysis;

import org.jspecify.annotations.NullMarked;
