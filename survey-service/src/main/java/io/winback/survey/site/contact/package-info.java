/** Customers who asked that a person get back, for the agents who do. */
@NullMarked
package io.winback.survey.site.contact;

import org.jspecify.annotations.NullMarked;
