package io.winback.segmentation.page;

import io.winback.segmentation.lifecycle.Policy;
import io.winback.segmentation.lifecycle.PolicyResponse;
import io.winback.segmentation.lifecycle.Preset;
import io.winback.segmentation.lifecycle.Rhythm;
import io.winback.segmentation.lifecycle.Season;
import io.winback.segmentation.lifecycle.Seasons;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a policy as they were filled in; each preset has fields of its own, of which those of the chosen one count. */
record PolicyForm(MultivaluedMap<String, String> fields) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** The form that would set this policy. */
    static PolicyForm of(PolicyResponse policy) {
        var fields = new MultivaluedHashMap<String, String>();
        fields.putSingle("preset", policy.preset().name());
        put(fields, "repeat-" + policy.preset(), policy.repeatIntervalDays());
        put(fields, "lapse-" + policy.preset(), policy.lapseThresholdDays());
        if (policy.seasons() != null) {
            policy.seasons().forEach(season -> {
                fields.add("kind", season.kind().name());
                fields.add("from", season.from());
                fields.add("to", season.to());
            });
        }
        if (policy.rhythm() != null) {
            fields.putSingle("rhythm", "on");
            put(fields, "minPurchases", policy.rhythm().minPurchases());
            put(fields, "repeatFactor", policy.rhythm().repeatFactor());
            put(fields, "lapseFactor", policy.rhythm().lapseFactor());
            put(fields, "shortest", policy.rhythm().shortestDays());
        }
        return new PolicyForm(fields);
    }

    private static void put(MultivaluedMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.putSingle(name, value.toString());
        }
    }

    /** Whether a policy was filled in. */
    boolean filled() {
        return fields.containsKey("preset");
    }

    /** The category whose policy it is; null for the standard one. */
    @Nullable
    String category() {
        return Optional.ofNullable(fields.getFirst("category"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    Preset preset() {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.name().equals(fields.getFirst("preset")))
                .findFirst()
                .orElse(Preset.CUSTOM);
    }

    String value(String name, Object otherwise) {
        return Optional.ofNullable(fields.getFirst(name)).orElse(otherwise.toString());
    }

    boolean rhythm() {
        return fields.containsKey("rhythm");
    }

    /** Rows of seasons as they were filled in: kind, from, to. */
    List<List<String>> seasonRows() {
        var rows = new ArrayList<List<String>>();
        var kinds = fields.getOrDefault("kind", List.of());
        var from = fields.getOrDefault("from", List.of());
        var to = fields.getOrDefault("to", List.of());
        for (var i = 0; i < Math.min(kinds.size(), Math.min(from.size(), to.size())); i++) {
            if (!from.get(i).isBlank() || !to.get(i).isBlank()) {
                rows.add(List.of(kinds.get(i), from.get(i).strip(), to.get(i).strip()));
            }
        }
        return rows;
    }

    /**
     * The policy that was filled in.
     *
     * @throws IllegalArgumentException or one of its kind where a field cannot be read
     */
    Policy policy() {
        var usual = Policy.of(preset());
        if (preset() == Preset.FASHION) {
            return fields.containsKey("kind") ? new Policy(Preset.FASHION, null, new Seasons(seasons()), null) : usual;
        }
        var days = Objects.requireNonNull(usual.days());
        return new Policy(
                preset(),
                new Policy.Days(
                        whole("repeat-" + preset(), days.repeatInterval()),
                        whole("lapse-" + preset(), days.lapseThreshold())),
                null,
                rhythm() ? ownRhythm() : null);
    }

    private Rhythm ownRhythm() {
        return new Rhythm(
                whole("minPurchases", Rhythm.USUAL.minPurchases()),
                factor("repeatFactor", Rhythm.USUAL.repeatFactor()),
                factor("lapseFactor", Rhythm.USUAL.lapseFactor()),
                whole("shortest", Rhythm.USUAL.shortestDays()));
    }

    private List<Season> seasons() {
        return seasonRows().stream()
                .map(row -> new Season(
                        row.get(0).equals("SALE") ? Season.Kind.SALE : Season.Kind.SEASON,
                        MonthDay.parse(row.get(1), DAY),
                        MonthDay.parse(row.get(2), DAY)))
                .toList();
    }

    private int whole(String name, int otherwise) {
        var text = value(name, otherwise).strip();
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private BigDecimal factor(String name, BigDecimal otherwise) {
        var text = value(name, otherwise).strip().replace(',', '.');
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }
}
