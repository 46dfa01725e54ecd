package io.winback.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the accounts of a finished story, without believing any service. */
final class Accounts {

    private static final String SENT = "SENT";
    private static final String UNKNOWN = "UNKNOWN";

    private Accounts() {}

    static List<AccountLine> check(Ledger ledger) {
        var lines = new ArrayList<AccountLine>();
        mails(ledger, lines);
        coupons(ledger, lines);
        lines.addAll(ledger.own());
        ledger.outboxes()
                .forEach((service, rows) ->
                        lines.add(new AccountLine("rows in the outbox of " + service + " = none", rows, 0)));
        lines.add(new AccountLine(
                "dead letters = none" + (ledger.deadLetters().isEmpty() ? "" : " " + ledger.deadLetters()),
                total(ledger.deadLetters()),
                0));
        return lines;
    }

    private static void mails(Ledger ledger, List<AccountLine> lines) {
        var copies = ledger.mailbox().stream()
                .map(Accounts::bare)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var sent = ids(ledger, SENT);
        var unknown = ids(ledger, UNKNOWN);
        lines.add(new AccountLine(
                "messages SENT = those in the mailbox exactly once",
                ledger.messages().stream()
                        .filter(message -> message.state().equals(SENT))
                        .count(),
                sent.stream().filter(id -> copies.getOrDefault(id, 0L) == 1).count()));
        lines.add(new AccountLine("mails = different messages", ledger.mailbox().size(), copies.size()));
        var others = new HashSet<>(copies.keySet());
        others.removeAll(sent);
        lines.add(new AccountLine(
                "other mails in the mailbox = those of a message listed as UNKNOWN",
                others.size(),
                others.stream().filter(unknown::contains).count()));
    }

    private static void coupons(Ledger ledger, List<AccountLine> lines) {
        lines.add(new AccountLine(
                "coupons issued = coupons announced",
                ledger.issuedInReport(),
                ledger.issuedInEvents().size()));
        lines.add(new AccountLine(
                "coupons announced = different codes",
                ledger.issuedInEvents().size(),
                Set.copyOf(ledger.issuedInEvents().values()).size()));
    }

    private static Set<String> ids(Ledger ledger, String state) {
        return ledger.messages().stream()
                .filter(message -> message.state().equals(state))
                .map(message -> bare(message.messageId()))
                .collect(Collectors.toSet());
    }

    private static String bare(String messageId) {
        return messageId.replaceAll("[<>\\s]", "");
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
