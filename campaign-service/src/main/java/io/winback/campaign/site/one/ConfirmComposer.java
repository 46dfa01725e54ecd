package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.feedback.preflight.Finding;
import io.winback.campaign.site.Links;
import io.winback.campaign.site.Numbers;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what a launch or a cancellation would do. */
final class ConfirmComposer {

    private final OneWords words;
    private final Figures figures;

    ConfirmComposer(Language language) {
        this.words = language.words(OneWords.class);
        this.figures = new Figures(language);
    }

    /**
     * @param members of the segment; -1 where it is not known
     * @param rehearsed members when it was rehearsed; none: it was not
     */
    ConfirmView launch(
            CampaignResponse campaign,
            long members,
            @Nullable Long rehearsed,
            List<Finding> findings,
            Refusal refusal) {
        var name = campaign.definition().name();
        return new ConfirmView(
                campaign.key(),
                name,
                Links.campaign(campaign.key()),
                words.launchTitle(name),
                List.of(audience(campaign, members), words.launchFinal()),
                Links.campaign(campaign.key()) + "/launch",
                members < 0 ? "" : String.valueOf(rehearsed == null ? Long.valueOf(members) : rehearsed),
                words.launchButton(),
                refusal.isEmpty() ? "" : words.refused(),
                refusal.texts(),
                Warnings.of(campaign),
                findings.stream().map(this::finding).toList());
    }

    ConfirmView cancel(CampaignResponse campaign, Numbers numbers) {
        var name = campaign.definition().name();
        return new ConfirmView(
                campaign.key(),
                name,
                Links.campaign(campaign.key()),
                words.cancelTitle(name),
                List.of(
                        words.cancelRuns(figures.count(numbers.running()), figures.count(numbers.waiting())),
                        words.cancelCoupons()),
                Links.campaign(campaign.key()) + "/cancel",
                "",
                words.cancelButton(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** Of a draft. */
    ConfirmView remove(CampaignResponse campaign) {
        var name = campaign.definition().name();
        return new ConfirmView(
                campaign.key(),
                name,
                Links.campaign(campaign.key()),
                words.removeTitle(name),
                List.of(words.removeText()),
                Links.campaign(campaign.key()) + "/remove",
                "",
                words.removeButton(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private String audience(CampaignResponse campaign, long members) {
        var definition = campaign.definition();
        if (definition.entry().on() != Entry.On.SEGMENT) {
            return words.launchByOrder();
        }
        var segment = String.valueOf(definition.segment());
        if (members < 0) {
            return words.launchUnknown(segment);
        }
        var perDay = definition.entry().perDay(members);
        return words.launchMembers(
                segment,
                figures.count(members),
                figures.count(Math.min(perDay, members)),
                figures.count((members + perDay - 1) / perDay));
    }

    private ConfirmView.Finding finding(Finding finding) {
        var level =
                switch (finding.level()) {
                    case OK -> words.levelOk();
                    case WARN -> words.levelWarn();
                    case FAIL -> words.levelFail();
                };
        var told = new ArrayList<String>();
        if (finding.why() != null) {
            told.add(finding.why());
        }
        if (finding.fix() != null) {
            told.add(finding.fix());
        }
        return new ConfirmView.Finding(
                finding.check(),
                level,
                finding.level() == Finding.Level.OK,
                finding.level() == Finding.Level.FAIL,
                Objects.requireNonNull(finding.what()),
                String.join(" ", told));
    }
}
