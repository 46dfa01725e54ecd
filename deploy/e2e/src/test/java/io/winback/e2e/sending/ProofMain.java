package io.winback.e2e.sending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a proof by name; its last line is {@code NAME ok} or {@code NAME FAILED: why}. */
public final class ProofMain {

    private ProofMain() {}

    public static void main(String[] arguments) {
        var name = arguments[0];
        List<String> broken;
        try {
            broken = proof(name, Options.of(Arrays.copyOfRange(arguments, 1, arguments.length)))
                    .run();
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
            case "seasons" -> both(options);
            case "spice-shop" -> new SpiceShop(options);
            case "tips-or-offers" -> new TipsOrOffers(options);
            default -> throw new IllegalArgumentException("there is no such proof");
        };
    }
}
