package io.winback.e2e.sending;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Draws the faults of a run from its seed: the same mail, tried for the same time, meets the same fault. */
final class Faults {

    private static final int OF_THOUSAND = 1000;
    private static final int EACH_OF_THOUSAND = 3;

    private final long seed;
    private final List<Fault> atConnect;
    private final List<Fault> atMail;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    private Faults(long seed, List<Fault> faults) {
        this.seed = seed;
        this.atConnect = faults.stream().filter(Fault::atConnect).toList();
        this.atMail = faults.stream().filter(fault -> !fault.atConnect()).toList();
    }

    /** Everything that can happen. */
    static Faults all(long seed) {
        return new Faults(
                seed,
                Stream.of(Fault.values()).filter(fault -> fault != Fault.NONE).toList());
    }

    /** Only what leaves no doubt about a mail: whoever is in doubt after that was so by himself. */
    static Faults withoutDoubt(long seed) {
        return new Faults(
                seed,
                Stream.of(Fault.values())
                        .filter(fault -> fault != Fault.NONE && !fault.leavesInDoubt())
                        .toList());
    }

    static Faults none() {
        return new Faults(0, List.of());
    }

    Fault ofConnection(long number) {
        return draw(atConnect, number * 31, 10 * EACH_OF_THOUSAND);
    }

    /** The fault of the next try to bring somebody a mail. */
    Fault ofMail(String recipient) {
        var number = tries.merge(recipient, 1, Integer::sum);
        return draw(atMail, recipient.hashCode() * 1009L + number, EACH_OF_THOUSAND);
    }

    private Fault draw(List<Fault> faults, long of, int each) {
        // the first numbers of seeds that lie side by side are alike
        var random = new Random(seed * 0x9E3779B97F4A7C15L ^ of * 0xC2B2AE3D27D4EB4FL);
        random.nextLong();
        var drawn = random.nextInt(OF_THOUSAND) / each;
        return drawn < faults.size() ? faults.get(drawn) : Fault.NONE;
    }
}
