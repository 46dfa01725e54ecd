package io.winback.segmentation.page;

import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.segmentation.candidate.CandidateListResponse;
import io.winback.segmentation.candidate.CandidateResponse;
import io.winback.segmentation.candidate.ReturnRate;
import io.winback.segmentation.candidate.Verdict;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts lists of candidates into one language. */
final class CandidateComposer {

    private static final String NONE = "–";
    /** The last band of silence has no end. */
    private static final int ENDLESS = 100_000;

    private final CandidateWords words;
    private final Figures figures;
    private final ZoneId zone;

    CandidateComposer(Language language, ZoneId zone) {
        this.words = language.words(CandidateWords.class);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    CandidatesView.Row row(CandidateListResponse list) {
        var outcome = list.outcome();
        return new CandidatesView.Row(
                Links.candidates(list.id()),
                name(list),
                figures.time(list.createdAt(), zone),
                figures.count(outcome.lost()),
                figures.count(outcome.chosen()),
                figures.money(outcome.plannedCost()),
                figures.money(outcome.expectedProfit()));
    }

    CandidateListView compose(
            CandidateListResponse list, Verdict shown, Page<CandidateResponse> people, boolean first) {
        var here = Links.candidates(list.id());
        var shownHere = shown == Verdict.CHOSEN ? here : here + "?verdict=" + shown;
        return new CandidateListView(
                name(list),
                words.madeOn(figures.date(list.asOf())),
                tiles(list),
                funnel(list),
                shown == Verdict.CHOSEN ? words.chosenOnes() : words.showing(name(shown)),
                people.items().stream().map(this::person).toList(),
                people.nextPageToken() == null
                        ? ""
                        : here + "?verdict=" + shown + "&pageToken=" + Links.encode(people.nextPageToken()) + "#people",
                first ? "" : shownHere + "#people",
                List.of(
                        words.assumedLift(figures.percent(list.terms().lift())),
                        words.assumedValue(),
                        words.assumedHunter()),
                list.outcome().returnRates().stream().map(this::rate).toList(),
                "{\"field\":\"candidates\",\"is\":\"" + list.id() + "\"}");
    }

    private String name(CandidateListResponse list) {
        return Objects.requireNonNullElseGet(list.name(), () -> words.unnamed(figures.date(list.asOf())));
    }

    private List<CandidateListView.Tile> tiles(CandidateListResponse list) {
        var outcome = list.outcome();
        var budget = list.terms().budget();
        return List.of(
                new CandidateListView.Tile(
                        words.chosen(), figures.count(outcome.chosen()), words.ofLost(figures.count(outcome.lost()))),
                new CandidateListView.Tile(
                        words.planned(),
                        figures.money(outcome.plannedCost()),
                        budget == null ? words.noBudget() : words.ofBudget(figures.money(budget))),
                new CandidateListView.Tile(
                        words.expectedCost(), figures.money(outcome.expectedCost()), words.ifExpected()),
                new CandidateListView.Tile(words.profit(), figures.money(outcome.expectedProfit()), words.afterCost()));
    }

    private List<CandidateListView.Step> funnel(CandidateListResponse list) {
        return list.outcome().funnel().stream()
                .map(step -> new CandidateListView.Step(
                        name(step.verdict()),
                        step.customers() == 0
                                ? ""
                                : Links.candidates(list.id()) + "?verdict=" + step.verdict() + "#people",
                        figures.count(step.customers()),
                        figures.count(step.remaining())))
                .toList();
    }

    private CandidateListView.Person person(CandidateResponse one) {
        return new CandidateListView.Person(
                one.rank() == null ? NONE : figures.count(one.rank()),
                one.customerId(),
                Links.customer(one.customerId()),
                one.dealHunter(),
                figures.count(one.orders()),
                money(one.averageOrder()),
                figures.date(one.lastOrderOn()),
                money(one.value()),
                percent(one.unaidedProbability()),
                percent(one.extraProbability()),
                money(one.plannedCost()),
                money(one.expectedProfit()),
                money(one.cumulativeCost()));
    }

    private CandidateListView.Rate rate(ReturnRate rate) {
        var days = rate.toDays() > ENDLESS
                ? words.andMore(figures.count(rate.fromDays()))
                : figures.count(rate.fromDays()) + "–" + figures.count(rate.toDays());
        return new CandidateListView.Rate(
                days,
                figures.count(rate.lost()),
                figures.count(rate.atRisk()),
                figures.count(rate.returns()),
                figures.percent(rate.unaided()),
                rate.measured());
    }

    private String money(@Nullable Money money) {
        return money == null ? NONE : figures.money(money);
    }

    private String percent(@Nullable BigDecimal share) {
        return share == null ? NONE : figures.percent(share);
    }

    private String name(Verdict verdict) {
        return switch (verdict) {
            case EXCLUDED -> words.excluded();
            case NOT_PERMITTED -> words.notPermitted();
            case TOO_FEW_ORDERS -> words.tooFewOrders();
            case LAPSED_TOO_LONG -> words.lapsedTooLong();
            case LAPSED_TOO_SHORT -> words.lapsedTooShort();
            case AVERAGE_ORDER_TOO_LOW -> words.averageTooLow();
            case NO_VALUE -> words.noValue();
            case NOT_WORTH_IT -> words.notWorthIt();
            case OVER_BUDGET -> words.overBudget();
            case OVER_LIMIT -> words.overLimit();
            case CHOSEN -> words.chosenOnes();
        };
    }
}
