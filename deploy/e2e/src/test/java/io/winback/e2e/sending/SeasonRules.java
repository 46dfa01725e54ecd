package io.winback.e2e.sending;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold of mails through the seasons, by the business time at which the mail server took them. */
final class SeasonRules {

    private final List<String> broken = new ArrayList<>();

    private SeasonRules() {}

    static List<String> broken(Books books, int customers) {
        var rules = new SeasonRules();
        var byRecipient = books.taken().stream().collect(Collectors.groupingBy(Taken::recipient));
        for (var i = 0; i < customers; i++) {
            var mails = byRecipient.getOrDefault(Audience.address(Audience.customer(i)), List.of());
            rules.check(Audience.customer(i), mails, Seasons.zone(i), books);
        }
        return rules.broken;
    }

    private void check(String customer, List<Taken> mails, ZoneId zone, Books books) {
        Map<String, String> stages =
                books.ledger().stream().collect(Collectors.toMap(LedgerRow::messageId, LedgerRow::stage));
        var inOrder = mails.stream().sorted(Comparator.comparing(Taken::at)).toList();
        var got = inOrder.stream().map(mail -> stages.get(mail.messageId())).toList();
        var expected = new ArrayList<String>();
        for (var stage = 1; stage <= Seasons.STAGES; stage++) {
            expected.add("s" + stage);
        }
        if (!got.equals(expected)) {
            broken.add(customer + " got " + got);
        }
        for (var i = 0; i < Math.min(inOrder.size(), Seasons.STAGES); i++) {
            var local = inOrder.get(i).at().atZone(zone).toLocalDateTime();
            var hours = Hours.of(i + 1);
            if (!hours.next(local).equals(local)) {
                broken.add(customer + " was written to at " + local + ", which is not in " + hours);
            }
            if (i > 0) {
                var before = inOrder.get(i - 1).at().atZone(zone).toLocalDateTime();
                var due = hours.next(before.plusDays(Seasons.DAYS_APART));
                if (!local.equals(due)) {
                    broken.add(customer + " was written to at " + before + " and then at " + local + ", not at " + due);
                }
            }
        }
    }
}
