package io.winback.campaign.delivery;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.pressure.Approach;
import io.winback.campaign.pressure.Contact;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one claim has decided, before it is written in a few statements. */
final class ClaimRound {

    private final Instant now;
    private final List<Judgement> ready = new ArrayList<>();
    private final List<Dispatch> dispatches = new ArrayList<>();
    private final List<OutboxEvent> events = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Set<UUID> held = new HashSet<>();
    private final Map<UUID, Instant> postponed = new HashMap<>();
    private final Map<UUID, Settlement> settled = new HashMap<>();
    private final List<SettledMessage> news = new ArrayList<>();

    ClaimRound(Instant now) {
        this.now = now;
    }

    /** The final state of a message that is not sent, and the rule that said so. */
    record Settlement(String state, String outcome) {}

    /** Nothing is against it; it is sent if the account at the mail server has room. */
    void ready(Judgement judgement) {
        ready.add(judgement);
    }

    List<Judgement> ready() {
        return ready;
    }

    /** @param survey key of the survey the mail invites to */
    void send(Dispatch dispatch, @Nullable String survey) {
        dispatches.add(dispatch);
        var message = dispatch.message();
        if (!Approach.exempt(message.purpose())) {
            contacts.add(new Contact(
                    message.id(),
                    message.customer(),
                    "EMAIL",
                    now,
                    message.purpose(),
                    message.campaign(),
                    message.enrollment(),
                    survey));
        }
        note(message, Decision.Kind.SENT, "DISPATCHED", Map.of("mail", message.mail()));
    }

    void tell(OutboxEvent event) {
        events.add(event);
    }

    void postpone(Candidate message, Verdict verdict) {
        var until = verdict.until();
        if (until != null) {
            postponed.put(message.id(), until);
            note(message, Decision.Kind.POSTPONED, verdict.rule(), verdict.facts());
        }
    }

    void hold(Candidate message, Verdict verdict) {
        held.add(message.id());
        note(message, Decision.Kind.HELD, verdict.rule(), verdict.facts());
    }

    void skip(Candidate message, Verdict verdict) {
        settle(message, verdict, "SUPPRESSED", Decision.Kind.SKIPPED);
        news.add(SettledMessage.of(message, false));
    }

    void stop(Candidate message, Verdict verdict) {
        settle(message, verdict, "SUPPRESSED", Decision.Kind.SKIPPED);
        var end = new SettledMessage.End(verdict.rule(), verdict.facts());
        news.add(new SettledMessage(message.enrollment(), false, end));
    }

    void cancel(Candidate message, Verdict verdict) {
        settle(message, verdict, "CANCELLED", Decision.Kind.CANCELLED);
        news.add(SettledMessage.of(message, false));
    }

    void exit(Candidate message, Verdict verdict) {
        settle(message, verdict, "CANCELLED", Decision.Kind.CANCELLED);
        var end = new SettledMessage.End(verdict.rule(), verdict.facts());
        news.add(new SettledMessage(message.enrollment(), false, end));
    }

    Instant now() {
        return now;
    }

    List<Dispatch> dispatches() {
        return dispatches;
    }

    /** What the dispatches count as. */
    List<Contact> contacts() {
        return contacts;
    }

    Set<UUID> held() {
        return held;
    }

    List<OutboxEvent> events() {
        return events;
    }

    List<Decision> decisions() {
        return decisions;
    }

    Map<UUID, Instant> postponed() {
        return postponed;
    }

    Map<UUID, Settlement> settlements() {
        return settled;
    }

    /** What the runs are told of messages that will not leave. */
    List<SettledMessage> settledMessages() {
        return news;
    }

    private void settle(Candidate message, Verdict verdict, String state, Decision.Kind kind) {
        settled.put(message.id(), new Settlement(state, verdict.rule()));
        note(message, kind, verdict.rule(), verdict.facts());
    }

    private void note(Candidate message, Decision.Kind kind, String rule, Map<String, String> facts) {
        decisions.add(new Decision(
                message.customer(), message.campaign(), message.enrollment(), message.stage(), kind, rule, facts, now));
    }
}
