/** One survey: what it asks, where its versions stand, what its answers lead to, and how customers see it. */
@NullMarked
package io.winback.survey.site.one;

import org.jspecify.annotations.NullMarked;
