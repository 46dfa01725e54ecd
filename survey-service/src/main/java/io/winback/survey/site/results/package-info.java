/** The results of a survey as pages with charts, each table as CSV: answers, churn reasons, and what changed from wave to wave. */
@NullMarked
package io.winback.survey.site.results;

import org.jspecify.annotations.NullMarked;
