/** What the pages of this service share: which there are, where they are, and codes in words. */
@NullMarked
package io.winback.campaign.site;

import org.jspecify.annotations.NullMarked;
