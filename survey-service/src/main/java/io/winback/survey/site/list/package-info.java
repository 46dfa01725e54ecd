/** All surveys, with where they stand and how many answer. */
@NullMarked
package io.winback.survey.site.list;

import org.jspecify.annotations.NullMarked;
