/** What was answered: one answer per invitation, changed until the invitation expires, told to the other services. */
@NullMarked
package io.winback.survey.answer;

import org.jspecify.annotations.NullMarked;
