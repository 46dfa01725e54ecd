package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The mail server that keeps what it gets, read through its HTTP interface. */
final class Mailbox {

    private static final int PAGE = 500;

    private final Http http;
    private final String base;
    private final ExecutorService threads;
    private long read;

    Mailbox(Http http, String base, ExecutorService threads) {
        this.http = http;
        this.base = base;
        this.threads = threads;
    }

    /** Mails that came since the last call. */
    List<Mail> fresh() {
        var listed = after(read);
        var mails = Together.run(
                threads,
                listed.stream()
                        .map(mail ->
                                (Callable<Mail>) () -> open(mail.path("number").asLong()))
                        .toList());
        mails.forEach(mail -> read = Math.max(read, mail.number()));
        return mails;
    }

    /** The Message-ID of every mail there is, copies included. */
    List<String> messageIds() {
        return after(0).stream().map(mail -> mail.path("messageId").asText()).toList();
    }

    /** Every mail to one reader. */
    List<Mail> to(String address) {
        return after(0).stream()
                .filter(mail -> mail.path("to").toString().contains(address))
                .map(mail -> open(mail.path("number").asLong()))
                .toList();
    }

    private Mail open(long number) {
        return Mail.of(http.json(Call.get(base + "/mails/" + number)));
    }

    private List<JsonNode> after(long number) {
        var all = new ArrayList<JsonNode>();
        var last = number;
        while (true) {
            var page = http.json(Call.get(base + "/mails?after=" + last + "&limit=" + PAGE));
            var items = page.isArray() ? page : page.path("items");
            if (items.isEmpty()) {
                return all;
            }
            for (var mail : items) {
                all.add(mail);
                last = Math.max(last, mail.path("number").asLong());
            }
        }
    }
}
