package io.winback.e2e.faults;

import io.winback.e2e.proof.Say;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds out whether what is promised comes true, and remembers what did not. */
final class Promises {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final List<String> broken = new ArrayList<>();

    /** It comes true in time. */
    void comes(String what, Duration within, Callable<Boolean> promise) throws Exception {
        var end = System.nanoTime() + within.toNanos();
        while (!promise.call()) {
            if (System.nanoTime() > end) {
                breaks(what + " did not come true in " + within.toSeconds() + " s");
                return;
            }
            Thread.sleep(LOOK.toMillis());
        }
        Say.it("  " + what);
    }

    /** It is so. */
    void holds(String what, boolean promise, Object found) {
        if (promise) {
            Say.it("  " + what);
        } else {
            breaks(what + " does not hold: " + found);
        }
    }

    void breaks(String what) {
        Say.it("  BROKEN: " + what);
        broken.add(what);
    }

    List<String> broken() {
        return broken;
    }
}
