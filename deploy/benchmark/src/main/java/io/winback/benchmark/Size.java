package io.winback.benchmark;

/** How much is measured: FULL is what the stated figures mean, SHORT a tenth of it, for a look while working. */
enum Size {
    FULL(1),
    SHORT(10);

    private final int part;

    Size(int part) {
        this.part = part;
    }

    int of(int full) {
        return full / part;
    }
}
