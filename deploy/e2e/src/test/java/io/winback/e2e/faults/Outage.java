package io.winback.e2e.faults;

import java.time.Duration;

/**
 * Something that goes away for a while, and what is promised meanwhile.
 *
 * @param crowded mails have to be due when it goes
 */
record Outage(String name, boolean crowded, Step away, Step back, Promised promised) {

    /** Something that is done. */
    interface Step {
        void take() throws Exception;
    }

    /** What holds while it is away; may take about so long. */
    interface Promised {
        void check(Duration about) throws Exception;
    }
}
