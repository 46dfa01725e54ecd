/** Defects that customers named: who named them, that they are fixed, and telling exactly those who did. */
@NullMarked
package io.winback.survey.improvement;

import org.jspecify.annotations.NullMarked;
