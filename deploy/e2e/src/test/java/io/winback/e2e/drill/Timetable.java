package io.winback.e2e.drill;

import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.Suite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A campaign that writes to everybody who ordered: at once, after fifteen days, and after fifteen more. */
final class Timetable {

    static final Instant START = Suite.NOW;
    static final Duration APART = Duration.ofDays(15);

    private static final String SEGMENT = "who-ordered";

    private Timetable() {}

    static void publish(Api segmentation) throws IOException {
        segmentation.call("PUT", "/api/segments/" + SEGMENT, """
                {"name": "Who ordered", "rule": {"and": [
                 {"field": "orders", "atLeast": 1}, {"field": "consent", "purpose": "NEWS", "is": "GRANTED"}]}}
                """);
        segmentation.call("POST", "/api/segments/" + SEGMENT + "/publish", "");
    }

    /** @param campaign its key, and the subject of its mails */
    static void launch(Api api, String campaign) throws IOException {
        api.call("PUT", "/api/campaigns/" + campaign, """
                {"name": "Three mails", "segment": "%1$s", "holdout": 0, "exits": [], "entry": {"share": 1},
                 "mails": {
                  "first": {"purpose": "NEWS", "texts": {"en": {"subject": "%2$s 1", "body": "Much is new."}}},
                  "second": {"purpose": "NEWS", "texts": {"en": {"subject": "%2$s 2", "body": "Much is new."}}},
                  "third": {"purpose": "NEWS", "texts": {"en": {"subject": "%2$s 3", "body": "Much is new."}}}},
                 "stages": [
                  {"key": "first", "mail": "first", "wait": "P15D", "next": [{"stage": "second"}]},
                  {"key": "second", "mail": "second", "wait": "P15D", "next": [{"stage": "third"}]},
                  {"key": "third", "mail": "third"}]}
                """.formatted(SEGMENT, campaign));
        api.call("POST", "/api/campaigns/" + campaign + "/launch", "");
    }
}
