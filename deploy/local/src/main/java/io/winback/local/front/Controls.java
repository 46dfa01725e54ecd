package io.winback.local.front;

/** What may be done to a running part from this machine, for stories about crashes. */
public interface Controls {

    /** How it went: an HTTP status and a sentence. */
    record Outcome(int status, String text) {}

    /** Does {@code kill}, {@code stop} or {@code start} to a part and returns when it is done. */
    Outcome act(String part, String action);
}
