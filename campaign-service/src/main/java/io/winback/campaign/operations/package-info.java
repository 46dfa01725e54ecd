/** What an operator asks this service: whether its books balance, and which keys it accepts. */
@NullMarked
package io.winback.campaign.operations;

import org.jspecify.annotations.NullMarked;
