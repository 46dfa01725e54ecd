package io.winback.e2e.proof;

import java.util.List;
import java.util.concurrent.Callable;

/** Runs a proof for whoever sits at a terminal. */
public final class Proofs {

    private Proofs() {}

    /**
     * Ends this process; the last line is {@code NAME ok} or {@code NAME FAILED: why}.
     *
     * @param proof may refuse its options
     */
    public static void run(String name, Callable<Proof> proof) {
        List<String> broken;
        try {
            broken = proof.call().run();
        } catch (IllegalArgumentException e) {
            broken = List.of(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            e.printStackTrace();
            broken = List.of(e.toString());
        }
        broken.forEach(Say::it);
        Say.it(broken.isEmpty() ? name + " ok" : name + " FAILED: " + broken.get(0));
        System.exit(broken.isEmpty() ? 0 : 1);
    }
}
