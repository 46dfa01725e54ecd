/** The customers met here: a row each, locked first by whoever writes for the customer. */
@NullMarked
package io.winback.survey.customer;

import org.jspecify.annotations.NullMarked;
