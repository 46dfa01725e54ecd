package io.winback.segmentation.base;

/** A walk over the base has been committed and waits for somebody to walk. */
public record WalkStarted(String name) {}
