package io.winback.campaign.site.version;

import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.MigrationResponse;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.definition.VersionResponse;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts versions into the language of the page. */
final class VersionComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final VersionWords words;
    private final Figures figures;

    VersionComposer(Frame frame, ShopProfile shop) {
        this.frame = frame;
        this.shop = shop;
        this.words = frame.language().words(VersionWords.class);
        this.figures = new Figures(frame.language());
    }

    VersionsView compose(
            CampaignResponse campaign,
            Page<VersionResponse> page,
            MigrationResponse preview,
            MoveForm form,
            String fault) {
        var next = page.nextPageToken();
        var href = Links.versions(campaign.key());
        return new VersionsView(
                campaign.definition().name(),
                Links.campaign(campaign.key()),
                href,
                page.items().stream().map(this::version).toList(),
                next == null ? "" : href + "?pageToken=" + Links.encode(next),
                form.pageToken() == null ? "" : href,
                move(campaign, preview, form),
                form.done().isEmpty() ? "" : words.done(figures.count(Long.parseLong(form.done()))),
                fault);
    }

    private VersionsView.Version version(VersionResponse version) {
        return new VersionsView.Version(
                Integer.toString(version.version()), figures.time(version.writtenAt(), shop.zone()), version.changed());
    }

    private VersionsView.@Nullable Move move(CampaignResponse campaign, MigrationResponse preview, MoveForm form) {
        if (preview.groups().isEmpty()) {
            return null;
        }
        return new VersionsView.Move(
                preview.to(),
                preview.goes(),
                words.goes(figures.count(preview.goes()), Integer.toString(preview.to())),
                preview.stays() == 0 ? "" : words.stays(figures.count(preview.stays())),
                preview.groups().stream().map(this::line).toList(),
                open(campaign, preview, form),
                preview.goes() > 0 && frame.may(Roles.MARKETER));
    }

    private VersionsView.Line line(MigrationResponse.Line line) {
        return new VersionsView.Line(
                Integer.toString(line.version()),
                Objects.requireNonNullElse(line.stage(), words.heldOut()),
                Objects.requireNonNullElse(line.newStage(), ""),
                figures.count(line.runs()),
                line.goes(),
                Objects.requireNonNullElse(line.why(), ""));
    }

    /** Stages the newest version does not have, those with a choice made among them. */
    private static List<VersionsView.Open> open(CampaignResponse campaign, MigrationResponse preview, MoveForm form) {
        var stages = campaign.definition().stages().stream().map(Stage::key).toList();
        var chosen = form.stages();
        return Stream.concat(
                        preview.groups().stream()
                                .map(MigrationResponse.Line::stage)
                                .filter(Objects::nonNull)
                                .filter(stage -> !stages.contains(stage)),
                        chosen.keySet().stream())
                .distinct()
                .sorted()
                .map(stage -> new VersionsView.Open(
                        stage,
                        stages.stream()
                                .map(each -> new VersionsView.Choice(each, each.equals(chosen.get(stage))))
                                .toList()))
                .toList();
    }
}
