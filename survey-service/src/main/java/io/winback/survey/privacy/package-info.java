/** What is held of one person: shown on request, and forgotten on request without changing the counts. */
@NullMarked
package io.winback.survey.privacy;

import org.jspecify.annotations.NullMarked;
