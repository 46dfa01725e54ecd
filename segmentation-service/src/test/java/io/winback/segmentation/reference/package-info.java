/** Real purchase histories with independent results, read in place; tests go through whatever data sets there are. */
package io.winback.segmentation.reference;
