/** Customers who asked in their answer that a person get back to them, until somebody has. */
@NullMarked
package io.winback.survey.contact;

import org.jspecify.annotations.NullMarked;
