/** What the reader of a mail may always do: withdraw, by the one-click link or on the preference page. */
@NullMarked
package io.winback.campaign.permission;

import org.jspecify.annotations.NullMarked;
