/** Who was invited: what a link says, and the projection of invitations that campaigns have sent. */
@NullMarked
package io.winback.survey.invitation;

import org.jspecify.annotations.NullMarked;
