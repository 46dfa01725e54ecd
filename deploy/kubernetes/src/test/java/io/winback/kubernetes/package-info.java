/** What the manifests promise, read from every overlay as it is rendered. */
@NullMarked
package io.winback.kubernetes;

import org.jspecify.annotations.NullMarked;
