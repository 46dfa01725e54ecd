package io.winback.e2e.faults;

import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Proofs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Runs a proof of faults by name: {@code faults [--short] [OUTAGE...]} or {@code storm [--short]}. */
public final class FaultsMain {

    private FaultsMain() {}

    public static void main(String[] arguments) {
        var options = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        var brief = options.remove("--short");
        Proofs.run(arguments[0], () -> proof(arguments[0], brief, options));
    }

    private static Proof proof(String name, boolean brief, List<String> options) {
        if (name.equals("faults") && Outages.NAMES.containsAll(options)) {
            return new FaultProof(brief, Set.copyOf(options));
        }
        if (name.equals("storm") && options.isEmpty()) {
            return new StormProof(brief);
        }
        throw new IllegalArgumentException("unknown option in " + options);
    }
}
