package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Reads what the accounts are checked from. */
final class Books {

    private static final String ISSUED = "coupon.issued.v1";

    private final Suite suite;
    private final Mailbox mailbox;
    private final KafkaOffsets kafka;
    private final StoryClock clock;

    Books(Suite suite, Mailbox mailbox, KafkaOffsets kafka, StoryClock clock) {
        this.suite = suite;
        this.mailbox = mailbox;
        this.kafka = kafka;
        this.clock = clock;
    }

    Ledger read(JsonNode report) {
        var outboxes = new TreeMap<String, Long>();
        clock.settle().forEach(state -> outboxes.put(state.service().key(), state.outbox()));
        return new Ledger(
                messages(),
                mailbox.messageIds(),
                report.path("coupons").path("issued").asLong(),
                issued(),
                own(),
                outboxes,
                kafka.deadLetters());
    }

    private List<Ledger.Message> messages() {
        var messages = new ArrayList<Ledger.Message>();
        for (var state : List.of("SENT", "UNKNOWN")) {
            suite.everyPage(
                    Service.CAMPAIGN,
                    "/api/messages?state=" + state,
                    message -> messages.add(new Ledger.Message(
                            message.path("state").asText(),
                            message.path("messageId").asText())));
        }
        return messages;
    }

    private Map<String, String> issued() {
        var codes = new HashMap<String, String>();
        new EventLog(suite.addresses().kafka())
                .read(
                        "winback.campaigns",
                        ISSUED,
                        event -> codes.put(
                                event.path("couponId").asText(),
                                event.path("code").asText()));
        return codes;
    }

    private List<AccountLine> own() {
        var accounts = suite.asAuditor(Service.CAMPAIGN, "/api/operations/campaign/accounts");
        return StreamSupport.stream(accounts.path("lines").spliterator(), false)
                .map(line -> new AccountLine(
                        line.path("name").asText(),
                        line.path("left").decimalValue(),
                        line.path("right").decimalValue()))
                .toList();
    }
}
