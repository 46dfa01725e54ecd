package io.winback.campaign.feedback.warmup;

import java.time.LocalDate;

/**
 * The warm-up of the sending domain today.
 *
 * @param day in the shop's zone
 * @param allowed mails on this day
 * @param taken of them, so far
 * @param limited false where the domain is known, or warm-up is off
 */
public record WarmUpState(LocalDate day, int allowed, int taken, boolean limited) {}
