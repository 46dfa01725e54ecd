/** Every decision about a customer, with the rule and the values it rests on. */
@NullMarked
package io.winback.campaign.decision;

import org.jspecify.annotations.NullMarked;
