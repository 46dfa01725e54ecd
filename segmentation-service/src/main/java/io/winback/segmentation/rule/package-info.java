/**
 * The rule language: JSON to typed questions about a customer. Each field is declared once in {@code Fields}, with its form, what it
 * asks, and when time alone changes the answer; preview, explanation and membership all follow from that.
 */
@NullMarked
package io.winback.segmentation.rule;

import org.jspecify.annotations.NullMarked;
