/** Signed links in mails to stored targets: where they lead, who followed them, and which of these were people. No open tracking. */
@NullMarked
package io.winback.campaign.click;

import org.jspecify.annotations.NullMarked;
