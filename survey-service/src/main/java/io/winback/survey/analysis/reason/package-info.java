/** Why customers leave: reasons beside the reference, what is internal and what external, which factor decides, and who stays dissatisfied. */
@NullMarked
package io.winback.survey.analysis.reason;

import org.jspecify.annotations.NullMarked;
