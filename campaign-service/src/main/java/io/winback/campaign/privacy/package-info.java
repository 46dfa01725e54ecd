/** What is held of one person: shown on request, and forgotten on request without changing what campaigns are measured by. */
@NullMarked
package io.winback.campaign.privacy;

import org.jspecify.annotations.NullMarked;
