package io.winback.e2e.faults;

import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import io.winback.e2e.suite.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Consumers come and go all the time: guests that join a group and leave it, every three seconds, and a second process of segmentation and
 * of campaign, killed and asked to end in turn as soon as it has joined. At the end all is as if each event had come once.
 */
final class StormProof implements Proof {

    private static final int MAILS_PER_SECOND = 10;
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final int crowd;
    private final Duration lasts;
    private final Promises promises = new Promises();
    private final Set<String> leaving = new HashSet<>();

    StormProof(boolean brief) {
        this.crowd = brief ? 100 : 600;
        this.lasts = brief ? Duration.ofSeconds(40) : Duration.ofMinutes(2);
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-storm");
        Say.it(crowd + " customers to begin with, a storm of " + lasts.toSeconds() + " s; logs: " + folder);
        try (var landscape = Landscape.start(folder, MAILS_PER_SECOND);
                var load = new Load(landscape, promises)) {
            load.begin(crowd);
            storm(landscape, load);
            load.end();
        }
        if (promises.broken().isEmpty()) {
            Folders.delete(folder);
        }
        return promises.broken();
    }

    private void storm(Landscape landscape, Load load) throws Exception {
        var others = List.of(landscape.another("segmentation"), landscape.another("campaign"));
        var end = System.nanoTime() + lasts.toNanos();
        var rebalances = 0;
        var ended = 0;
        try (var guests = new Guests(landscape.suite().bootstrap())) {
            // a busy machine starts processes slowly: some have to have joined and gone
            while (System.nanoTime() < end || ended < 2 * others.size()) {
                var next = System.nanoTime() + EVERY.toNanos();
                for (var other : others) {
                    ended += turn(other, ended % 2 == 0);
                }
                rebalances += guests.visit();
                while (System.nanoTime() < next) {
                    Thread.sleep(50);
                }
            }
        }
        for (var other : others) {
            other.stop();
        }
        Say.it("  " + ended + " processes ended, " + rebalances + " visits of guests; the load was answered "
                + load.tally());
    }

    /** One that has joined is ended; one that has ended is started. */
    private int turn(ServiceProcess other, boolean killed) throws IOException, InterruptedException {
        if (!other.runs()) {
            leaving.remove(other.name());
            other.begin();
            return 0;
        }
        if (leaving.contains(other.name()) || !other.ready()) {
            return 0;
        }
        leaving.add(other.name());
        if (killed) {
            other.kill();
        } else {
            other.terminate();
        }
        return 1;
    }
}
