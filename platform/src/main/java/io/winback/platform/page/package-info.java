/**
 * What the pages for people at the shop share: the frame, languages, style in the shop's colour, sign-in, forms that no other site can
 * send, headers and pages for what went wrong. A service adds one {@link io.winback.platform.page.Site} and its pages.
 */
@NullMarked
package io.winback.platform.page;

import org.jspecify.annotations.NullMarked;
