package io.winback.e2e.sending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the ledger and what the mail server took, whatever happened. */
final class Invariants {

    static final String TWICE = "mails went too often";
    static final String NEVER_TAKEN = "messages are SENT and the mail server never took them";

    private static final Set<String> TERMINAL = Set.of("SENT", "FAILED", "SUPPRESSED", "CANCELLED", "UNKNOWN");
    private static final int EXAMPLES = 3;

    private final Books books;
    private final int mostCopies;
    private final List<String> broken = new ArrayList<>();

    /** @param mostCopies of one message: 1, or 2 where the campaign sends again what is in doubt */
    private Invariants(Books books, int mostCopies) {
        this.books = books;
        this.mostCopies = mostCopies;
    }

    /** What does not hold; empty if all does. */
    static List<String> broken(Books books, int mostCopies) {
        var invariants = new Invariants(books, mostCopies);
        invariants.checkMessages();
        invariants.checkStrangers();
        return invariants.broken;
    }

    private void checkMessages() {
        var copies = books.copies();
        complain(TWICE, books.ledger().stream().filter(row -> count(copies.get(row.messageId())) > mostCopies));
        complain(
                "messages are SENT and the mail server never took them",
                books.ledger().stream()
                        .filter(row -> row.state().equals("SENT") && count(copies.get(row.messageId())) == 0));
        complain(
                "messages are said not to have left, and they did",
                books.ledger().stream()
                        .filter(row ->
                                Set.of("FAILED", "SUPPRESSED", "CANCELLED").contains(row.state())
                                        && count(copies.get(row.messageId())) > 0));
        complain("messages came to no end", books.ledger().stream().filter(row -> !TERMINAL.contains(row.state())));
        complain(
                "mails went to somebody else",
                books.ledger().stream().filter(row -> copies.getOrDefault(row.messageId(), List.of()).stream()
                        .anyMatch(copy -> !copy.recipient().equals(Audience.address(row.customer())))));
        var seen = new HashSet<String>();
        complain(
                "enrollments have two messages for a stage",
                books.ledger().stream().filter(row -> !seen.add(row.customer() + " " + row.stage())));
    }

    private void checkStrangers() {
        var known = books.ledger().stream().map(LedgerRow::messageId).collect(Collectors.toSet());
        var strangers = books.taken().stream()
                .filter(mail -> !known.contains(mail.messageId()))
                .toList();
        if (!strangers.isEmpty()) {
            broken.add(strangers.size() + " mails went that no ledger knows, such as "
                    + strangers.get(0).line());
        }
    }

    private void complain(String what, Stream<LedgerRow> rows) {
        var found = rows.toList();
        if (!found.isEmpty()) {
            broken.add(found.size() + " " + what + ", such as "
                    + found.stream()
                            .limit(EXAMPLES)
                            .map(row -> row.customer() + "/" + row.stage() + " " + row.state())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static int count(List<Taken> copies) {
        return copies == null ? 0 : copies.size();
    }
}
