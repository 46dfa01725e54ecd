package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One customer of whom much is known asks to be forgotten; afterwards nothing names them, and every total is as it was. */
final class Forgetting {

    private static final String NAME = "Quetzalcoatlus Forgetmenot";
    private static final int TRIES = 100;
    private static final long PAUSE = 200;

    private final Suite suite;
    private final StoryClock clock;
    private final Traces traces;
    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Forgetting(Suite suite, StoryClock clock, Traces traces) {
        this.suite = suite;
        this.clock = clock;
        this.traces = traces;
    }

    /** Lines for the page; {@link #faults()} says what is wrong. */
    List<String> play(LocalDate day, String report) {
        var chosen = whoAnswered();
        if (chosen.isEmpty()) {
            return List.of("Nobody answered the survey: nobody is forgotten.");
        }
        var customer = chosen.get();
        var mail = name(customer).path("email").asText();
        clock.settle();
        var before = totals(day, report);
        lines.add("before: " + places(mail, "the address") + "; " + places(NAME, "the name"));
        if (traces.tables(mail).isEmpty()
                || traces.tables(NAME).isEmpty()
                || traces.tablesWithId(customer).isEmpty()) {
            faults.add("the traces of a customer are not found although they are there");
        }
        forget(customer);
        clock.settle();
        for (var text : List.of(mail, NAME, customer)) {
            absent(text, customer);
        }
        var after = totals(day, report);
        lines.add(before.equals(after) ? "report and lifecycle stages: as before" : "TOTALS CHANGED");
        if (!before.equals(after)) {
            faults.add("an erasure changed the totals: " + before + " became " + after);
        }
        return lines;
    }

    List<String> faults() {
        return faults;
    }

    /**
     * Somebody with orders, mails, an answer and perhaps a coupon; not You. Their run is over: an erasure ends one that is under way, and
     * that is no total that stays as it was.
     */
    private Optional<String> whoAnswered() {
        var answers = suite.asAuditor(Service.SURVEY, "/api/answers?survey=churn-reason&limit=50");
        return StreamSupport.stream(answers.path("items").spliterator(), false)
                .map(answer -> answer.path("customerId").asText())
                .filter(id -> !id.isEmpty()
                        && You.entered().stream().noneMatch(you -> you.id().equals(id)))
                .filter(this::ended)
                .findFirst();
    }

    private boolean ended(String customer) {
        var path = "/api/decisions?limit=100&campaign=" + Marketing.CAMPAIGN + "&customer=" + customer;
        return StreamSupport.stream(
                        suite.asAuditor(Service.CAMPAIGN, path).path("items").spliterator(), false)
                .anyMatch(decision -> decision.path("decision").asText().equals("ENDED"));
    }

    /** Gives the customer a name that nobody else has. */
    private JsonNode name(String customer) {
        return suite.asStorefront(Call.put(
                suite.at(Service.CUSTOMER, "/api/customers/" + customer),
                Json.object().put("name", NAME)));
    }

    private void forget(String customer) {
        var asked = suite.asStorefront(Call.post(
                suite.at(Service.CUSTOMER, "/api/erasures"),
                "forget-" + customer.hashCode(),
                Json.object().put("customerId", customer).put("reference", "demo")));
        var path = "/api/erasures/" + asked.path("id").asText();
        for (var tries = 0; tries < TRIES; tries++) {
            clock.settle();
            var erasure = suite.asAuditor(Service.CUSTOMER, path);
            if (erasure.path("state").asText().equals("COMPLETED")) {
                erasure.path("receipts")
                        .forEach(receipt -> lines.add(receipt.path("service").asText() + ": deleted "
                                + receipt.path("deleted") + ", kept for totals under a random id "
                                + receipt.path("anonymised")));
                return;
            }
            Http.pause(PAUSE);
        }
        faults.add("an erasure was not completed by all services: " + suite.asAuditor(Service.CUSTOMER, path));
    }

    private void absent(String text, String customer) {
        var what = text.equals(customer) ? "the id" : text.equals(NAME) ? "the name" : "the address";
        var tables = text.equals(customer) ? traces.tablesWithId(text) : traces.tables(text);
        // ids stay in events for as long as their topics keep them, names and addresses do not
        var topics = text.equals(customer) ? List.<String>of() : traces.topics(text);
        var logs = text.equals(customer) ? List.<String>of() : traces.logs(text);
        lines.add("after: " + what + " stands in " + tables.size() + " tables");
        if (!tables.isEmpty() || !topics.isEmpty() || !logs.isEmpty()) {
            faults.add(what + " of somebody forgotten is still in tables " + tables + ", topics " + topics + ", logs "
                    + logs);
        }
    }

    private String places(String text, String what) {
        return what + " stands in " + traces.tables(text).size() + " tables";
    }

    private List<JsonNode> totals(LocalDate day, String report) {
        return List.of(
                suite.asAuditor(Service.CAMPAIGN, report),
                suite.asAuditor(Service.SEGMENTATION, "/api/lifecycle/stages?asOf=" + day),
                suite.asAuditor(Service.SURVEY, "/api/surveys/churn-reason/results"));
    }
}
