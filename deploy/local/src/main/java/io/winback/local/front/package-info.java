/** The page of the one-machine run on port 8080: live state, mailbox, and the paths of the services as an ingress would serve them. Uses the JDK only. */
@NullMarked
package io.winback.local.front;

import org.jspecify.annotations.NullMarked;
