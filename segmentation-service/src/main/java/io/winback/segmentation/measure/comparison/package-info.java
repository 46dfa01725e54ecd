/**
 * Customers who came back against those who bought once, attribute by attribute: what tells them apart, with how much of it may be
 * chance, and without telling of groups so small that they are persons.
 */
@NullMarked
package io.winback.segmentation.measure.comparison;

import org.jspecify.annotations.NullMarked;
