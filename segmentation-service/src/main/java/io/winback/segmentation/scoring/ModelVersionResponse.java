package io.winback.segmentation.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the model with its data, parameters and fit quality; it never changes, but that a later one replaces it.
 *
 * @param state in force is the latest version that passed its check
 * @param reason why it is used, or not
 * @param asOf business date in the shop's zone: purchases until then were used
 * @param currency of its amounts
 * @param model the family that passed, fitted to the whole history; absent unless one passed
 * @param spend what a purchase day is worth; absent where it could not be fitted
 * @param families each fitted to the calibration period and checked on the hold-back period
 * @param notes what one should know before relying on it
 */
public record ModelVersionResponse(
        int version,
        ModelState state,
        ModelReport.Note reason,
        Instant fittedAt,
        LocalDate asOf,
        String currency,
        ModelReport.Window window,
        ModelReport.@Nullable FittedModel model,
        ModelReport.@Nullable SpendReport spend,
        List<ModelReport.FamilyCheck> families,
        List<ModelReport.Note> notes) {}
