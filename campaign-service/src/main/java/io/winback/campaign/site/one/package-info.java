/** One campaign: its journey with who is where, what it did, how it is received, and launch, pause, resume and cancel. */
@NullMarked
package io.winback.campaign.site.one;

import org.jspecify.annotations.NullMarked;
