/** The pages a customer sees behind the link of a mail. They work without JavaScript, and looking at them records nothing. */
@NullMarked
package io.winback.survey.page;

import org.jspecify.annotations.NullMarked;
