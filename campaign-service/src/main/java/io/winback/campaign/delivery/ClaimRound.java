package io.winback.campaign.delivery;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.offer.Grant;
import io.winback.campaign.offer.guard.Refusal;
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
    private final Map<UUID, String> awaiting = new HashMap<>();
    private final Map<UUID, String> rewritten = new HashMap<>();
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

    void send(Dispatch dispatch, Judgement judgement) {
        dispatches.add(dispatch);
        var message = dispatch.message();
        var grant = judgement.grant();
        if (grant instanceof Grant.Refused refused) {
            refuse(message, refused.refusal(), dispatch.mail());
        }
        if (!Approach.exempt(message.purpose())) {
            contacts.add(new Contact(
                    message.id(),
                    message.customer(),
                    "EMAIL",
                    now,
                    message.purpose(),
                    message.campaign(),
                    message.enrollment(),
                    judgement.stage().survey()));
        }
        var facts = new HashMap<>(grant instanceof Grant.Given given ? given.facts() : Map.<String, String>of());
        facts.put("mail", dispatch.mail());
        note(message, Decision.Kind.SENT, "DISPATCHED", facts);
    }

    /** Another mail goes, without the coupon. */
    private void refuse(Candidate message, Refusal refusal, String mail) {
        rewritten.put(message.id(), mail);
        var facts = new HashMap<>(refusal.facts());
        facts.put("mail", mail);
        note(message, Decision.Kind.REFUSED, refusal.rule(), facts);
    }

    void tell(OutboxEvent event) {
        events.add(event);
    }

    /** Codes of a pool are what it waits for. */
    void await(Judgement judgement) {
        if (judgement.grant() instanceof Grant.Waiting waiting && waiting.pool() != null) {
            awaiting.put(judgement.message().id(), waiting.pool());
        }
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

    /** The pools messages wait for. */
    Map<UUID, String> awaiting() {
        return awaiting;
    }

    /** The mails that go instead of those that were planned. */
    Map<UUID, String> rewritten() {
        return rewritten;
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
