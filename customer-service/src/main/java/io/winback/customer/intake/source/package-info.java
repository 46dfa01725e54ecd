/** What a stream says, whatever it is written in: bytes are unpacked under a limit, decoded, and cut into records of CSV or NDJSON. */
@NullMarked
package io.winback.customer.intake.source;

import org.jspecify.annotations.NullMarked;
