/** Words of customers the shop may show: with the consent of whoever wrote them, and by the choice of a marketer. */
@NullMarked
package io.winback.survey.quote;

import org.jspecify.annotations.NullMarked;
