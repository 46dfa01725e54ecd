package io.winback.benchmark;

/** One thing measured against a reference. Each side is measured once a round; the sides take turns. */
interface Benchmark extends AutoCloseable {

    /** What is compared with what, in one line for the list. */
    String about();

    /** The unit of both figures, in which more is better. */
    String unit();

    int rounds();

    /** Starts what both sides need, warms both up, and says how it is set up. */
    String prepare() throws Exception;

    double ours() throws Exception;

    double reference() throws Exception;

    @Override
    default void close() throws Exception {}
}
