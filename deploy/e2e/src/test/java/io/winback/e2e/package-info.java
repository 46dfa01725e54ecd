/** Stories across the packaged services, each started by the command a person would use. */
@NullMarked
package io.winback.e2e;

import org.jspecify.annotations.NullMarked;
