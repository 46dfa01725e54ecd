/** What customers wrote, for the people who read it. */
@NullMarked
package io.winback.survey.site.inbox;

import org.jspecify.annotations.NullMarked;
