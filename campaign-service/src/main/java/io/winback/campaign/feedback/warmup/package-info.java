/** A new sending domain begins with few mails a day, and sends more while they are welcome. */
@NullMarked
package io.winback.campaign.feedback.warmup;

import org.jspecify.annotations.NullMarked;
