/** What customers wrote, to be read by people: filtered, marked as done, and led on to where something is done about it. */
@NullMarked
package io.winback.survey.inbox;

import org.jspecify.annotations.NullMarked;
