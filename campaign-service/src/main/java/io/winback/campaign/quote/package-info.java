/** What customers said and may be quoted with: their words, as long as they and the shop agree. */
@NullMarked
package io.winback.campaign.quote;

import org.jspecify.annotations.NullMarked;
