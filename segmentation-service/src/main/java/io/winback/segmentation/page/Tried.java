package io.winback.segmentation.page;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a policy.
 *
 * @param fault why it is none; empty if it is one; {@code detail} in English
 */
record Tried(String fault, String detail, PolicyView.@Nullable Moves moves) {

    static final Tried NOTHING = new Tried("", "", null);

    static Tried of(PolicyView.Moves moves) {
        return new Tried("", "", moves);
    }

    static Tried fault(String fault, String detail) {
        return new Tried(fault, detail, null);
    }
}
