package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.delivery.LateResponse;
import io.winback.campaign.site.Links;
import io.winback.campaign.site.Numbers;
import io.winback.campaign.site.RunWords;
import io.winback.campaign.site.drawn.JourneyDrawing;
import io.winback.campaign.site.drawn.OfferWords;
import io.winback.campaign.site.drawn.RunFigures;
import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one campaign into the language of the page. */
final class CampaignComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final OneWords words;
    private final RunWords codes;
    private final Figures figures;

    CampaignComposer(Frame frame, ShopProfile shop) {
        this.frame = frame;
        this.shop = shop;
        this.words = frame.language().words(OneWords.class);
        this.codes = new RunWords(frame.language());
        this.figures = new Figures(frame.language());
    }

    CampaignView compose(Facts facts, String done, String fault) {
        var campaign = facts.campaign();
        var received = facts.received();
        return new CampaignView(
                campaign.key(),
                Links.campaign(campaign.key()),
                Links.mails(campaign.key()),
                facts.definition().name(),
                codes.status(campaign.status()),
                campaign.status() == CampaignStatus.RUNNING,
                Integer.toString(campaign.version()),
                campaign.launchedAt() == null
                        ? ""
                        : words.launched(figures.date(
                                campaign.launchedAt().atZone(shop.zone()).toLocalDate())),
                fault,
                done(done),
                Objects.requireNonNullElse(campaign.pausedBecause(), ""),
                may(campaign.status()),
                facts.runs() == null ? List.of() : tiles(facts.numbers(), campaign.status()),
                held(facts.held()),
                older(facts.older()),
                new JourneyDrawing(facts.definition(), facts.runs(), frame.language(), shop).draw(),
                endings(facts.runs()),
                received == null ? "" : figures.count(received.days()),
                received == null ? List.of() : new HealthWords(frame.language()).facts(received.rates()),
                received == null ? List.of() : received.notices(),
                new TermWords(frame.language()).facts(facts.definition()),
                offers(facts.definition().offers()),
                Warnings.of(campaign),
                facts.json());
    }

    private String done(String what) {
        return switch (what) {
            case "launch" -> words.doneLaunch();
            case "pause" -> words.donePause();
            case "resume" -> words.doneResume();
            case "cancel" -> words.doneCancel();
            case "draft" -> words.doneDraft();
            default ->
                what.matches("late-[0-9]{1,9}")
                        ? words.doneLate(figures.count(Long.parseLong(what.substring("late-".length()))))
                        : "";
        };
    }

    private boolean marketer() {
        return frame.may(Roles.MARKETER);
    }

    private CampaignView.May may(CampaignStatus status) {
        return new CampaignView.May(
                marketer() && status == CampaignStatus.DRAFT,
                marketer() && status == CampaignStatus.RUNNING,
                marketer() && status == CampaignStatus.PAUSED,
                marketer() && status != CampaignStatus.CANCELLED && status != CampaignStatus.DRAFT,
                marketer() && status == CampaignStatus.DRAFT,
                marketer());
    }

    private List<CampaignView.Tile> tiles(Numbers numbers, CampaignStatus status) {
        var tiles = new ArrayList<CampaignView.Tile>();
        tiles.add(new CampaignView.Tile(
                words.tileRuns(),
                figures.count(numbers.running()),
                words.tileRunsText(figures.count(numbers.enrolled()), figures.count(numbers.heldOut()))));
        if (numbers.waiting() > 0) {
            tiles.add(new CampaignView.Tile(words.tileWaiting(), figures.count(numbers.waiting()), ""));
        }
        tiles.add(new CampaignView.Tile(words.tileSent(), figures.count(numbers.sent()), ""));
        tiles.add(new CampaignView.Tile(
                words.tileCoupons(),
                figures.count(numbers.redeemed()),
                words.tileCouponsText(figures.count(numbers.issued()))));
        tiles.add(new CampaignView.Tile(
                words.tileCost(),
                figures.money(new Money(numbers.cost(), shop.currency())),
                words.tileCostText(figures.money(new Money(numbers.open(), shop.currency())))));
        var next = numbers.next();
        if (next != null && status == CampaignStatus.RUNNING) {
            tiles.add(new CampaignView.Tile(words.tileNext(), day(next), time(next)));
        }
        return tiles;
    }

    private String day(Instant at) {
        return figures.day(at.atZone(shop.zone()).toLocalDate());
    }

    private String time(Instant at) {
        return figures.time(at, shop.zone());
    }

    private CampaignView.@Nullable Held held(List<LateResponse.Stage> held) {
        if (held.isEmpty()) {
            return null;
        }
        var count = held.stream().mapToLong(LateResponse.Stage::held).sum();
        var oldest = held.stream()
                .map(LateResponse.Stage::oldestDue)
                .min(Instant::compareTo)
                .orElseThrow();
        return new CampaignView.Held(words.heldText(figures.count(count), time(oldest)), marketer());
    }

    private @Nullable String older(Map<Integer, Long> older) {
        if (older.isEmpty()) {
            return null;
        }
        return words.older(older.entrySet().stream()
                .map(entry -> words.olderOne(figures.count(entry.getValue()), Integer.toString(entry.getKey())))
                .collect(Collectors.joining("; ")));
    }

    private List<CampaignView.Ending> endings(@Nullable RunFigures runs) {
        if (runs == null) {
            return List.of();
        }
        var all = runs.endings().stream().mapToLong(Map.Entry::getValue).sum();
        return runs.endings().stream()
                .map(end -> new CampaignView.Ending(
                        codes.end(end.getKey()), figures.count(end.getValue()), figures.share(end.getValue(), all)))
                .toList();
    }

    private List<CampaignView.Fact> offers(Map<String, OfferDefinition> offers) {
        var texts = new OfferWords(frame.language(), shop);
        return new TreeMap<>(offers)
                .entrySet().stream()
                        .map(offer -> new CampaignView.Fact(offer.getKey(), texts.of(offer.getValue())))
                        .toList();
    }
}
