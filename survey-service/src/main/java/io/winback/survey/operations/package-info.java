/** What an operator asks of this service: accounts, keys, and telling its events again. */
@NullMarked
package io.winback.survey.operations;

import org.jspecify.annotations.NullMarked;
