package io.winback.campaign.site.list;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.site.Links;
import io.winback.campaign.site.Numbers;
import io.winback.campaign.site.RunWords;
import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the list into one language. */
final class ListComposer {

    private final ListWords words;
    private final RunWords codes;
    private final Figures figures;
    private final ShopProfile shop;

    ListComposer(Language language, ShopProfile shop) {
        this.words = language.words(ListWords.class);
        this.codes = new RunWords(language);
        this.figures = new Figures(language);
        this.shop = shop;
    }

    ListView compose(
            Page<ListQuery.Found> page,
            Map<String, Numbers> numbers,
            ListForm form,
            @Nullable CampaignStatus status,
            Frame frame) {
        var rows = page.items().stream()
                .map(found -> row(found, numbers.getOrDefault(found.key(), Numbers.NONE)))
                .toList();
        var next = page.nextPageToken();
        return new ListView(
                rows,
                form.part(),
                statuses(status),
                form.asked(),
                frame.may(Roles.MARKETER),
                next == null ? "" : form.href() + "&pageToken=" + Links.encode(next),
                form.pageToken() == null ? "" : form.href());
    }

    private List<ListView.Choice> statuses(@Nullable CampaignStatus chosen) {
        return Arrays.stream(CampaignStatus.values())
                .map(status -> new ListView.Choice(status.name(), codes.status(status), status == chosen))
                .toList();
    }

    private ListView.Row row(ListQuery.Found found, Numbers numbers) {
        var next = numbers.next();
        var running = found.status() == CampaignStatus.RUNNING;
        return new ListView.Row(
                found.key(),
                Links.campaign(found.key()),
                found.status() == CampaignStatus.DRAFT ? "" : Links.report(found.key()),
                found.name(),
                codes.status(found.status()),
                running,
                Objects.requireNonNullElseGet(found.segment(), () -> byOrder(found.entry())),
                figures.count(numbers.running()),
                figures.count(numbers.sent()),
                figures.count(numbers.redeemed()) + " / " + figures.count(numbers.issued()),
                figures.money(new Money(numbers.cost(), shop.currency())),
                next == null || !running ? "–" : figures.time(next, shop.zone()));
    }

    private String byOrder(@Nullable String entry) {
        return switch (Objects.requireNonNullElse(entry, "")) {
            case "FIRST_ORDER" -> words.byFirstOrder();
            case "RETURNING_ORDER" -> words.byReturningOrder();
            case "IMPROVEMENT" -> words.byImprovement();
            default -> "–";
        };
    }
}
