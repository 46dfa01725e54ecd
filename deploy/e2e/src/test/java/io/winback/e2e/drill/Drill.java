package io.winback.e2e.drill;

import io.winback.e2e.suite.Suite;

/** What is done to a suite whose parts run, and what has to hold then; fails with what did not. */
interface Drill {

    void run(Suite suite) throws Exception;
}
