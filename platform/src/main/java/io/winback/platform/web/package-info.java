/** What all REST interfaces share: problem details. */
@NullMarked
package io.winback.platform.web;

import org.jspecify.annotations.NullMarked;
