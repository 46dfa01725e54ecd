package io.winback.e2e.sending;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be compared after a run.
 *
 * @param ledger all messages of the campaign, as the service tells them
 * @param taken all mails that the mail server took
 */
record Books(List<LedgerRow> ledger, List<Taken> taken) {

    static Books of(World world, String campaign) throws IOException {
        var ledger = new ArrayList<LedgerRow>();
        var path = "/api/messages?limit=100&campaign=" + campaign;
        var token = "";
        do {
            var page = world.call("GET", path + token, "");
            page.path("items").forEach(message -> ledger.add(LedgerRow.of(message)));
            var next = page.path("nextPageToken").asText("");
            token = next.isEmpty() ? "" : "&pageToken=" + next;
        } while (!token.isEmpty());
        return new Books(ledger, world.sink().taken().read());
    }

    Map<String, List<Taken>> copies() {
        return taken.stream().collect(Collectors.groupingBy(Taken::messageId));
    }

    Map<String, Long> states() {
        return ledger.stream().collect(Collectors.groupingBy(LedgerRow::state, TreeMap::new, Collectors.counting()));
    }

    long unknown() {
        return states().getOrDefault("UNKNOWN", 0L);
    }

    /** Copies beyond the first. */
    long extra() {
        return copies().values().stream().mapToLong(copies -> copies.size() - 1).sum();
    }
}
