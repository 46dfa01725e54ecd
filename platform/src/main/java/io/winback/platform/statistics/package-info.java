/** Formulas of statistics that more than one service needs and no library of ours has. */
@NullMarked
package io.winback.platform.statistics;

import org.jspecify.annotations.NullMarked;
