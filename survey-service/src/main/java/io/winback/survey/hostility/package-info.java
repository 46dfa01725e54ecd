/** Words of hostility in answers: they propose to leave the customer alone, which a person decides. They exclude nobody. */
@NullMarked
package io.winback.survey.hostility;

import org.jspecify.annotations.NullMarked;
