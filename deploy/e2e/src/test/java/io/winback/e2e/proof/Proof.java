package io.winback.e2e.proof;

import java.util.List;

/** One proof: runs, says what happened, and returns what did not hold. */
public interface Proof {

    /** Empty if everything held. */
    List<String> run() throws Exception;
}
