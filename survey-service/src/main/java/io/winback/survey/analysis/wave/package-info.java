/** Two groups of answers compared, most often two waves, or those who left and those who stay; and the figures of a question over its waves. */
@NullMarked
package io.winback.survey.analysis.wave;

import org.jspecify.annotations.NullMarked;
