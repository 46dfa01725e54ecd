/** What was released only grows: contracts gain, migrations are never edited, and an older version works on a newer schema. */
@NullMarked
package io.winback.e2e.growth;

import org.jspecify.annotations.NullMarked;
