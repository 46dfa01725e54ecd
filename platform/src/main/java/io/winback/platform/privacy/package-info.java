/**
 * Erased stays erased: what every service does when a person asks to be forgotten. The service says what it holds of a person
 * ({@link io.winback.platform.privacy.PersonalData}); marker, answer and the refusal of older news are the same everywhere.
 */
@NullMarked
package io.winback.platform.privacy;

import org.jspecify.annotations.NullMarked;
