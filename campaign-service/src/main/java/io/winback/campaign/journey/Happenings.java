package io.winback.campaign.journey;

import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.definition.Stage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What a customer does in a rehearsal, in the order of time, and what is known of the run after it. */
final class Happenings {

    private final Script script;
    private final Traveller who;
    private final Queue<Event> coming = new PriorityQueue<>(Comparator.comparing(Event::at));
    private final Queue<String> asked = new ArrayDeque<>();
    private boolean answered;
    private boolean clicked;
    private boolean ordered;
    private boolean redeemed;

    Happenings(Script script, Traveller who, Instant start) {
        this.script = script;
        this.who = who;
        if (script.orderAfter() != null) {
            coming.add(new Event(start.plus(script.orderAfter()), Happening.ORDER, null));
        }
    }

    /** @param stage whose mail it follows; none where that does not matter */
    record Event(Instant at, Happening what, @Nullable String stage) {}

    /** A mail left: they do what they do after such a mail. */
    void sent(Stage stage, boolean coupon, Instant at) {
        var click = script.clickAfter();
        var redeem = script.redeemAfter();
        if (stage.asks() && script.said().answered() && asked.isEmpty()) {
            asked.add(stage.key());
            coming.add(new Event(at.plus(script.answerAfter()), Happening.ANSWER, null));
        }
        if (click != null) {
            coming.add(new Event(at.plus(click), Happening.CLICK, stage.key()));
        }
        if (coupon && redeem != null && !redeemed) {
            coming.add(new Event(at.plus(redeem), Happening.REDEMPTION, null));
            coming.add(new Event(at.plus(redeem).plusSeconds(1), Happening.ORDER, null));
        }
    }

    /** Whether anything is to come, by itself or by what they do. */
    boolean any(@Nullable Instant due) {
        return due != null || !coming.isEmpty();
    }

    /** The next thing they do, if it comes before that; taken out. */
    @Nullable
    Event before(@Nullable Instant due) {
        var next = coming.peek();
        return next != null && (due == null || next.at().isBefore(due)) ? coming.poll() : null;
    }

    void come(Event event) {
        switch (event.what()) {
            case ANSWER -> answered = true;
            case CLICK -> clicked = true;
            case ORDER -> ordered = true;
            case REDEMPTION -> redeemed = true;
        }
    }

    Map<String, String> facts(Event event) {
        var reason = script.said().reason();
        return event.what() == Happening.ANSWER && reason != null ? Map.of("reason", reason) : Map.of();
    }

    Situation situation() {
        return new Situation(
                answered ? script.said() : Situation.Said.NOTHING,
                clicked,
                ordered,
                redeemed,
                who.variant(),
                who.value(),
                who.orders(),
                who.pBuy());
    }
}
