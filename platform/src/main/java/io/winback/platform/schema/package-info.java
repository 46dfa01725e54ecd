/** The schema of a service's database beside the version of the service. */
@NullMarked
package io.winback.platform.schema;

import org.jspecify.annotations.NullMarked;
