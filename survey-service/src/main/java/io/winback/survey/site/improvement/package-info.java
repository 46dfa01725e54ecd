/** Defects customers named: who named them, what will be told, and telling it. */
@NullMarked
package io.winback.survey.site.improvement;

import org.jspecify.annotations.NullMarked;
