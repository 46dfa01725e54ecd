/** What an operator asks this service. */
@NullMarked
package io.winback.campaign.operations;

import org.jspecify.annotations.NullMarked;
