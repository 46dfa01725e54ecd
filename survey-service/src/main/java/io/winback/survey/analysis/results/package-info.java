/** How many answered, and what: every question with its counts, shares and intervals. */
@NullMarked
package io.winback.survey.analysis.results;

import org.jspecify.annotations.NullMarked;
