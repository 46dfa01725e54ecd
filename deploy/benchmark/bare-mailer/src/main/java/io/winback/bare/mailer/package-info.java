/** The least that the mailer extension can do with a mail: what our own sending is compared with. */
@NullMarked
package io.winback.bare.mailer;

import org.jspecify.annotations.NullMarked;
