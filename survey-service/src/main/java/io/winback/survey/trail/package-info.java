/** Who did what with an answer, and when. */
@NullMarked
package io.winback.survey.trail;

import org.jspecify.annotations.NullMarked;
