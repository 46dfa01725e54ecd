/** Mails before they go out: as a chosen customer would see them, by REST and as pages, and sent to people of the shop to try them. */
@NullMarked
package io.winback.campaign.preview;

import org.jspecify.annotations.NullMarked;
