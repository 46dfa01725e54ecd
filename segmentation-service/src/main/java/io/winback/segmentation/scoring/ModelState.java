package io.winback.segmentation.scoring;

/** What became of a version of the model. */
public enum ModelState {
    /** It passed its check and scores customers. */
    IN_FORCE,
    /** It was in force until a later version passed. */
    REPLACED,
    /** It was not good enough on purchases it had not seen, or could not be fitted. */
    FAILED,
    /** The history is too short or too small to tell. */
    NOT_ENOUGH_DATA
}
