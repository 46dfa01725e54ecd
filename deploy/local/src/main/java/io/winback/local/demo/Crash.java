package io.winback.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Kills services without warning and starts them again, at seeded moments: from a drawn day on, a drawn instant after the next step at which
 * mails leave. Most do when the shop's customers get up.
 */
final class Crash {

    private static final int LONGEST_DELAY = 200;
    private static final LocalTime MAILS_LEAVE = LocalTime.of(9, 0);

    private final Front front;
    private final Deque<Kill> kills = new ArrayDeque<>();
    private volatile String trouble = "";

    private record Kill(Service service, Instant from, int delayMillis) {}

    Crash(Front front, Instant start, Instant end, long seed) {
        this.front = front;
        var length = Duration.between(start, end);
        var chance = Seeds.random(seed, "crash", "");
        var parts = List.of(Service.CAMPAIGN, Service.CUSTOMER, Service.CAMPAIGN, Service.CUSTOMER);
        for (var i = 0; i < parts.size(); i++) {
            var share = (i + chance.nextDouble()) / (parts.size() + 1);
            var from = start.plusSeconds((long) (length.toSeconds() * share));
            kills.add(new Kill(parts.get(i), from, chance.nextInt(LONGEST_DELAY)));
        }
    }

    List<String> plan() {
        return kills.stream()
                .map(kill -> "kill -9 of " + kill.service().key() + " from " + kill.from() + " on, "
                        + kill.delayMillis() + " ms into a step with mails due")
                .toList();
    }

    /** Strikes, if it is time, beside the step that now begins. */
    void before(List<ClockState> states, Instant now) {
        if (!trouble.isEmpty()) {
            throw new IllegalStateException(trouble);
        }
        var kill = kills.peekFirst();
        if (kill == null || now.isBefore(kill.from()) || !mailsNext(states)) {
            return;
        }
        kills.removeFirst();
        var thread = new Thread(() -> strike(kill, now), "crash");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean mailsNext(List<ClockState> states) {
        return Quiescence.nextDue(states)
                .filter(next -> next.atZone(Plot.ZONE).toLocalTime().equals(MAILS_LEAVE))
                .isPresent();
    }

    private void strike(Kill kill, Instant now) {
        try {
            Http.pause(kill.delayMillis());
            front.say("Killing " + kill.service().key() + " after " + now);
            front.control(kill.service().key(), "kill");
            front.control(kill.service().key(), "start");
            front.say("Started " + kill.service().key() + " again");
        } catch (RuntimeException e) {
            trouble = "Killing or starting " + kill.service().key() + " failed: " + e.getMessage();
        }
    }

    /** Kills that did not happen. */
    int left() {
        return kills.size();
    }
}
