/** What the answers say together: counts and shares by churn reason beside the reference. */
@NullMarked
package io.winback.survey.results;

import org.jspecify.annotations.NullMarked;
