package io.winback.e2e.faults;

import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Everything the suite depends on, and each of the services, goes away in turn while customers order, get mails and answer. What is promised
 * meanwhile holds, and when all are back nothing is lost, doubled or left over.
 */
final class FaultProof implements Proof {

    private static final int MAILS_PER_SECOND = 1;
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(10);

    private final int crowd;
    private final Duration away;
    private final Set<String> only;
    private final Promises promises = new Promises();

    /** @param only outages of these names; all if there are none */
    FaultProof(boolean brief, Set<String> only) {
        this.only = only;
        this.crowd = brief ? 30 : 200;
        this.away = brief ? Duration.ofSeconds(10) : Duration.ofMinutes(2);
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-faults");
        Say.it(crowd + " customers at once, each dependency away for " + away.toSeconds() + " s; logs: " + folder);
        try (var landscape = Landscape.start(folder, MAILS_PER_SECOND);
                var load = new Load(landscape, promises)) {
            load.begin(crowd);
            for (var outage : new Outages(landscape, load, promises).all()) {
                if (only.isEmpty() || only.contains(outage.name())) {
                    suffer(outage, landscape, load);
                }
            }
            load.end();
        }
        if (promises.broken().isEmpty()) {
            Folders.delete(folder);
        }
        return promises.broken();
    }

    private void suffer(Outage outage, Landscape landscape, Load load) throws Exception {
        Say.it("without " + outage.name());
        if (outage.crowded()) {
            load.crowd(crowd);
        }
        promises.comes("somebody has yet to answer", BACK_WITHIN, load.readers()::waiting);
        outage.away().take();
        // what was under way then may have had any end
        Thread.sleep(UNDER_WAY.toMillis());
        load.tally().clear();
        load.readers().eager(true);
        var end = System.nanoTime() + away.toNanos();
        outage.promised().check(away);
        while (System.nanoTime() < end) {
            Thread.sleep(100);
        }
        load.readers().eager(false);
        outage.back().take();
        promises.comes("all are ready again", BACK_WITHIN, landscape::allReady);
        Say.it("  the load was answered " + load.tally());
    }
}
