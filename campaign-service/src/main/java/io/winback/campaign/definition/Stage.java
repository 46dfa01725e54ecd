package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.window.Hours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a campaign: wait, perhaps write, wait for what follows, choose the next.
 *
 * @param key stays the same across versions; at most one message is ever sent for an enrollment and a key
 * @param after wait before the mail of this stage, such as P3D; default none
 * @param needs what there must be before the mail goes; the run waits for it, however long
 * @param mail key of the mail, none for a stage that only waits
 * @param offer key of the offer whose coupon goes with the mail
 * @param withoutOffer key of the mail that goes instead where the customer may not have the offer, of the same purpose; default: none goes
 * @param survey key of the survey the mail invites to
 * @param waiting JSON "wait": how long to wait before the next stage is chosen, default none
 * @param until what ends that wait early; default ANSWER where there is a survey
 * @param window hours of the customer's day in which the mail may go, within the shop's; absent: the shop's
 * @param lateness what becomes of the mail when it missed its time, default {@link Lateness#DEFAULT}
 * @param next tried in order, the first that fits is taken; where none fits the run is complete
 */
@RegisterForReflection
public record Stage(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String key,
        Wait after,
        @Nullable Need needs,
        @Nullable String mail,
        @Nullable String offer,
        @Nullable String withoutOffer,
        @Nullable String survey,
        @JsonProperty("wait") Wait waiting,
        Set<@NotNull Happening> until,
        @Nullable @Valid Hours window,
        @Valid Lateness lateness,
        @Size(max = 50) List<@NotNull @Valid Route> next) {

    public Stage {
        after = after == null ? Wait.NONE : after;
        waiting = waiting == null ? Wait.NONE : waiting;
        until = until == null ? survey == null ? Set.of() : Set.of(Happening.ANSWER) : Sorted.of(until);
        lateness = lateness == null ? Lateness.DEFAULT : lateness;
        next = next == null ? List.of() : next;
    }

    /** The way a run goes on, or out. */
    public Route route(Situation run) {
        return next.stream().filter(route -> route.fits(run)).findFirst().orElse(Route.OUT);
    }

    /** What there must be before a mail goes. */
    public enum Need {
        /** A product that came after the customer's last order, and that they never bought. */
        NEW_PRODUCT
    }

    /** When the mail of this stage may go. */
    @JsonIgnore
    public Hours hours() {
        return window == null ? Hours.ANY : window;
    }

    @JsonIgnore
    public boolean asks() {
        return survey != null;
    }
}
