/** What the DNS says of the sender before a campaign begins: SPF, DKIM, DMARC, PTR, MX. */
@NullMarked
package io.winback.campaign.feedback.preflight;

import org.jspecify.annotations.NullMarked;
