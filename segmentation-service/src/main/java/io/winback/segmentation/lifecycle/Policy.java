package io.winback.segmentation.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a purchase has worn off: by days, which a customer's own rhythm may replace, or by seasons. Exactly one of days and seasons is
 * there.
 */
public record Policy(
        Preset preset,
        @Nullable Days days,
        @Nullable Seasons seasons,
        @Nullable Rhythm rhythm) {

    private static final int LONGEST = 3650;

    /**
     * @param repeatInterval days without a purchase that still are ACTIVE
     * @param lapseThreshold days without a purchase that are not yet LOST; where equal, nobody is ever DUE
     */
    public record Days(int repeatInterval, int lapseThreshold) {

        public Days {
            if (repeatInterval < 1 || lapseThreshold > LONGEST || repeatInterval > lapseThreshold) {
                throw new InvalidPolicyException(
                        "lapseThresholdDays",
                        "A customer is due before he is lost: repeatIntervalDays (" + repeatInterval
                                + ") must be at least 1 and not above lapseThresholdDays (" + lapseThreshold
                                + "), and that not above " + LONGEST + ".");
            }
        }
    }

    /** What a preset sets where nothing else is said. */
    public static Policy of(Preset preset) {
        return switch (preset) {
            case FASHION -> new Policy(preset, null, Seasons.USUAL, null);
            case ELECTRONICS -> byDays(preset, 180, 365);
            case FOOD_BEAUTY -> byDays(preset, 30, 30);
            case CUSTOM -> byDays(preset, 60, 180);
        };
    }

    private static Policy byDays(Preset preset, int repeatInterval, int lapseThreshold) {
        return new Policy(preset, new Days(repeatInterval, lapseThreshold), null, null);
    }

    public Policy {
        if (preset == Preset.FASHION) {
            Objects.requireNonNull(seasons, "seasons");
            refuse(days != null, "repeatIntervalDays", "FASHION goes by seasons, not by days.");
            refuse(rhythm != null, "rhythm", "FASHION goes by seasons; a rhythm replaces days.");
        } else {
            Objects.requireNonNull(days, "days");
            refuse(seasons != null, "seasons", preset + " goes by days; seasons belong to FASHION.");
        }
    }

    private static void refuse(boolean wrong, String field, String detail) {
        if (wrong) {
            throw new InvalidPolicyException(field, detail);
        }
    }
}
