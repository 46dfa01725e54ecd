package io.winback.segmentation.page;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.segmentation.lifecycle.PoliciesResponse;
import io.winback.segmentation.lifecycle.Policy;
import io.winback.segmentation.lifecycle.PolicyResponse;
import io.winback.segmentation.lifecycle.Preset;
import io.winback.segmentation.lifecycle.Rhythm;
import io.winback.segmentation.lifecycle.Season;
import io.winback.segmentation.lifecycle.SuggestionResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts policies, the form and what the shop's own gaps say into one language. */
final class PolicyComposer {

    private static final int SPARE_ROWS = 2;

    private final PolicyWords words;
    private final Figures figures;

    PolicyComposer(Language language) {
        this.words = language.words(PolicyWords.class);
        this.figures = new Figures(language);
    }

    List<PolicyView.InForce> inForce(PoliciesResponse policies) {
        var standard = policies.categories().isEmpty() ? words.standard() : words.standardWithCategories();
        return Stream.concat(
                        Stream.of(inForce(standard, "", policies.policy())),
                        policies.categories().stream()
                                .map(policy -> inForce(
                                        words.category(Objects.requireNonNull(policy.category())),
                                        Objects.requireNonNull(policy.category()),
                                        policy)))
                .toList();
    }

    private PolicyView.InForce inForce(String name, String category, PolicyResponse policy) {
        return new PolicyView.InForce(name, category, Links.policy(category), says(policy));
    }

    private List<String> says(PolicyResponse policy) {
        var says = new ArrayList<String>();
        var repeat = policy.repeatIntervalDays();
        var lapse = policy.lapseThresholdDays();
        if (repeat != null && lapse != null) {
            says.add(
                    repeat.equals(lapse)
                            ? words.byDaysNeverDue(figures.count(lapse))
                            : words.byDays(figures.count(repeat), figures.count(lapse)));
        }
        if (policy.seasons() != null) {
            says.add(words.bySeasons());
            policy.seasons()
                    .forEach(season -> says.add(
                            season.kind() == Season.Kind.SALE
                                    ? words.sale(season.from(), season.to())
                                    : words.season(season.from(), season.to())));
        }
        var rhythm = policy.rhythm();
        if (rhythm != null) {
            says.add(words.byRhythm(
                    figures.count(rhythm.minPurchases()),
                    figures.number(rhythm.repeatFactor()),
                    figures.number(rhythm.lapseFactor()),
                    figures.count(rhythm.shortestDays())));
        }
        return says;
    }

    PolicyView.Own own(SuggestionResponse own) {
        if (own.gaps() == 0) {
            return new PolicyView.Own(words.ownNone(), List.of(), "", "");
        }
        var percentiles = own.percentiles().stream()
                .map(each -> new PolicyView.Within(
                        figures.wholePercent(each.percent()),
                        words.days(figures.number(each.days().setScale(0, RoundingMode.HALF_UP)))))
                .toList();
        var lead = words.ownText(figures.count(own.gaps()), figures.count(own.customers()));
        var repeat = own.repeatIntervalDays();
        var lapse = own.lapseThresholdDays();
        if (!own.enough() || repeat == null || lapse == null) {
            return new PolicyView.Own(lead + " " + words.ownFew(), percentiles, "", "");
        }
        return new PolicyView.Own(
                lead,
                percentiles,
                words.ownSuggests(figures.count(repeat), figures.count(lapse)),
                Links.tryDays(Objects.requireNonNullElse(own.category(), ""), repeat, lapse));
    }

    List<PolicyView.Choice> presets(PolicyForm form) {
        return Arrays.stream(Preset.values())
                .map(preset -> {
                    var days = Policy.of(preset).days();
                    return new PolicyView.Choice(
                            preset.name(),
                            name(preset),
                            text(preset),
                            preset == form.preset(),
                            days == null ? "" : form.value("repeat-" + preset, days.repeatInterval()),
                            days == null ? "" : form.value("lapse-" + preset, days.lapseThreshold()));
                })
                .toList();
    }

    List<PolicyView.SeasonRow> seasons(PolicyForm form) {
        var usual = Objects.requireNonNull(Policy.of(Preset.FASHION).seasons());
        var filled = form.seasonRows();
        var rows = filled.isEmpty()
                ? usual.all().stream()
                        .map(season -> List.of(season.kind().name(), season.fromText(), season.toText()))
                        .toList()
                : filled;
        var all = new ArrayList<PolicyView.SeasonRow>();
        for (var row : rows) {
            all.add(new PolicyView.SeasonRow(all.size() + 1, row.get(0).equals("SALE"), row.get(1), row.get(2)));
        }
        for (var i = 0; i < SPARE_ROWS; i++) {
            all.add(new PolicyView.SeasonRow(all.size() + 1, false, "", ""));
        }
        return all;
    }

    PolicyView.RhythmFields rhythm(PolicyForm form) {
        return new PolicyView.RhythmFields(
                form.rhythm(),
                form.value("minPurchases", Rhythm.USUAL.minPurchases()),
                form.value("repeatFactor", plain(Rhythm.USUAL.repeatFactor())),
                form.value("lapseFactor", plain(Rhythm.USUAL.lapseFactor())),
                form.value("shortest", Rhythm.USUAL.shortestDays()));
    }

    private static String plain(BigDecimal factor) {
        return factor.toPlainString();
    }

    private String name(Preset preset) {
        return switch (preset) {
            case FASHION -> words.fashion();
            case ELECTRONICS -> words.electronics();
            case FOOD_BEAUTY -> words.foodBeauty();
            case CUSTOM -> words.custom();
        };
    }

    private String text(Preset preset) {
        return switch (preset) {
            case FASHION -> words.fashionText();
            case ELECTRONICS -> words.electronicsText();
            case FOOD_BEAUTY -> words.foodBeautyText();
            case CUSTOM -> words.customText();
        };
    }
}
