/** What mail servers and people say back: bounces, complaints, answers; and what follows for customers, campaigns and the sending domain. */
@NullMarked
package io.winback.campaign.feedback;

import org.jspecify.annotations.NullMarked;
