/** What the pages of this service share: which there are, and where they are. */
@NullMarked
package io.winback.survey.site;

import org.jspecify.annotations.NullMarked;
