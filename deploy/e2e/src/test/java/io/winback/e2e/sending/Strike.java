package io.winback.e2e.sending;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * When a sender dies: once so many mails have been begun, the next that comes to the moment takes its sender along, so long after it.
 *
 * @param delay milliseconds; 0 while the mail server still holds its answer
 */
record Strike(int mails, Moment moment, int delay) {

    private static final int LONGEST_DELAY = 120;
    private static final double FIRST = 0.03;
    private static final double LAST = 0.9;

    /** Seeded moments spread over the run, in the order in which they come; half of them hit while the mail server waits, half some time later. */
    static List<Strike> plan(int count, int mails, long seed) {
        // seeds that lie side by side begin alike
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        return IntStream.range(0, count)
                .mapToObj(i -> new Strike(
                        (int) (mails * (FIRST + (i + random.nextDouble()) / count * (LAST - FIRST))),
                        Moment.values()[random.nextInt(Moment.values().length)],
                        random.nextBoolean() ? 0 : 1 + random.nextInt(LONGEST_DELAY)))
                .toList();
    }

    @Override
    public String toString() {
        return "mail " + mails + " at " + moment + (delay == 0 ? "" : " + " + delay + " ms");
    }
}
