/** A campaign drawn: its stages and the ways between them in words, as a tree that pages show, with how many runs went where. */
@NullMarked
package io.winback.campaign.site.drawn;

import org.jspecify.annotations.NullMarked;
