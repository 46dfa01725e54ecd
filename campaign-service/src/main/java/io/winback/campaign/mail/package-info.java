/** The mail itself: the words of the shop in our frame, as text and HTML, with the headers it carries. */
@NullMarked
package io.winback.campaign.mail;

import org.jspecify.annotations.NullMarked;
