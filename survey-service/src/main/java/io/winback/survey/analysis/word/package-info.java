/** The words customers use most in what they write. */
@NullMarked
package io.winback.survey.analysis.word;

import org.jspecify.annotations.NullMarked;
