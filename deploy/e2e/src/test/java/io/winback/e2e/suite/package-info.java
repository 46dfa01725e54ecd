/** The packaged services as processes, and what they need: a database, a broker and a mail server that can go away and come back. */
@NullMarked
package io.winback.e2e.suite;

import org.jspecify.annotations.NullMarked;
