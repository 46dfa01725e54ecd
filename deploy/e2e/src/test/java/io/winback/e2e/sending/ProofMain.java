package io.winback.e2e.sending;

import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Proofs;
import java.util.ArrayList;
import java.util.Arrays;

/** Runs a proof by name; its last line is {@code NAME ok} or {@code NAME FAILED: why}. */
public final class ProofMain {

    private ProofMain() {}

    public static void main(String[] arguments) {
        var name = arguments[0];
        Proofs.run(name, () -> proof(name, Options.of(Arrays.copyOfRange(arguments, 1, arguments.length))));
    }

    /** The short form goes through one half of the year. */
    private static Proof both(Options options) {
        return () -> {
            var broken = new ArrayList<>(Seasons.spring(options).run());
            if (!options.brief()) {
                broken.addAll(Seasons.autumn(options).run());
            }
            return broken;
        };
    }

    private static Proof proof(String name, Options options) {
        return switch (name) {
            case "crash-send" -> SendProof.crash(options);
            case "stop-send" -> SendProof.stop(options);
            case "redeem" -> new RedeemProof(options);
            case "scale" -> new ScaleProof(options);
            case "seasons" -> both(options);
            case "spice-shop" -> new SpiceShop(options);
            case "tips-or-offers" -> new TipsOrOffers(options);
            default -> throw new IllegalArgumentException("there is no such proof");
        };
    }
}
