package io.winback.campaign.cooldown;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cool-downs of a customer that are in force. */
public record Peace(List<CoolDown> coolDowns) {

    public static final Peace NONE = new Peace(List.of());

    private static final Comparator<@Nullable Instant> OPEN_END = Comparator.nullsLast(Comparator.naturalOrder());

    /** The longest of those that stop a mail of a purpose, sent by a campaign. */
    public Optional<CoolDown> against(String purpose, String campaign) {
        return coolDowns.stream()
                .filter(coolDown -> coolDown.stops(purpose, campaign))
                .max(Comparator.comparing(CoolDown::until, OPEN_END));
    }

    /** The values a decision to wait rests on. */
    public static Map<String, String> facts(CoolDown coolDown) {
        var facts = new HashMap<>(begun(coolDown));
        facts.put("since", coolDown.from().toString());
        if (coolDown.campaign() != null) {
            facts.put("by", coolDown.campaign());
        }
        return Map.copyOf(facts);
    }

    /** The values of a cool-down that begins: why, until when if that is known, and whether it lasts until there is something new. */
    public static Map<String, String> begun(CoolDown coolDown) {
        var facts = new HashMap<String, String>();
        facts.put("reason", coolDown.reason().name());
        facts.put("product", Boolean.toString(coolDown.needsProduct()));
        var until = coolDown.until();
        if (until != null) {
            facts.put("until", until.toString());
        }
        return Map.copyOf(facts);
    }
}
