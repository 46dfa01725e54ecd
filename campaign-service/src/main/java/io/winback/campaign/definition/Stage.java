package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.window.Hours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a campaign: wait, perhaps write, wait for what follows, choose the next.
 *
 * @param key stays the same across versions; at most one message is ever sent for an enrollment and a key
 * @param after days before the mail of this stage, as an ISO period such as P3D; default none
 * @param mail key of the mail, none for a stage that only waits
 * @param offer key of the offer whose coupon goes with the mail
 * @param survey key of the survey the mail invites to; an answer ends the wait at once
 * @param waiting JSON "wait": how long to wait before the next stage is chosen, default none
 * @param window hours of the customer's day in which the mail may go, within the shop's; absent: the shop's
 * @param lateness what becomes of the mail when it missed its time, default {@link Lateness#DEFAULT}
 * @param next tried in order, the first that fits is taken; where none fits the run is complete
 */
@RegisterForReflection
public record Stage(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String key,
        Period after,
        @Nullable String mail,
        @Nullable String offer,
        @Nullable String survey,
        @JsonProperty("wait") Period waiting,
        @Nullable @Valid Hours window,
        @Valid Lateness lateness,
        List<@NotNull @Valid Route> next) {

    public Stage {
        after = after == null ? Period.ZERO : after;
        waiting = waiting == null ? Period.ZERO : waiting;
        lateness = lateness == null ? Lateness.DEFAULT : lateness;
        next = next == null ? List.of() : next;
    }

    /**
     * Where to go from a stage.
     *
     * @param reasons churn reasons (SERVICE) or their sub-codes (COMPETITOR.PRICE) this way is for; empty fits whatever was answered
     * @param answered true: only if the survey was answered; false: only if not; absent: either
     * @param stage key of the next stage; absent ends the run
     * @param end the end reason of a run that ends here, default COMPLETED
     */
    @RegisterForReflection
    public record Route(
            List<@NotNull String> reasons,
            @Nullable Boolean answered,
            @Nullable String stage,
            @Nullable @Pattern(regexp = "[A-Z_]{1,40}") String end) {

        public Route {
            reasons = reasons == null ? List.of() : reasons;
        }

        boolean fits(@Nullable String reason, @Nullable String subReason) {
            if (answered != null && answered != (reason != null)) {
                return false;
            }
            return reasons.isEmpty()
                    || reason != null && reasons.contains(reason)
                    || subReason != null && reasons.contains(subReason);
        }
    }

    /** The way a customer goes who gave this reason, or none. */
    public Route route(@Nullable String reason, @Nullable String subReason) {
        return next.stream()
                .filter(route -> route.fits(reason, subReason))
                .findFirst()
                .orElse(new Route(List.of(), null, null, null));
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
