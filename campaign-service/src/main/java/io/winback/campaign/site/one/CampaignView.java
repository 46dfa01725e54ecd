package io.winback.campaign.site.one;

import io.quarkus.qute.TemplateData;
import io.winback.campaign.site.drawn.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign.
 *
 * @param launched when; empty for a draft
 * @param fault why what was asked was not done; empty if nothing was wrong
 * @param done what has been done; empty if nothing was
 * @param paused why it paused by itself; empty if it did not
 * @param held late mails that wait for a word; none if there are none
 * @param older who is on older versions, in words; none if nobody is
 * @param days over which health is counted
 * @param warnings what is worth a look, in English
 */
@TemplateData
record CampaignView(
        String key,
        String href,
        String mails,
        String name,
        String status,
        boolean running,
        String version,
        String launched,
        String fault,
        String done,
        String paused,
        May may,
        List<Tile> tiles,
        @Nullable Held held,
        @Nullable String older,
        Drawing drawing,
        List<Ending> endings,
        String days,
        List<Fact> health,
        List<String> notices,
        List<Fact> terms,
        List<Fact> offers,
        List<String> warnings,
        String json) {

    /** What whoever is signed in may do to it now. */
    @TemplateData
    record May(boolean launch, boolean pause, boolean resume, boolean cancel, boolean remove, boolean copy) {}

    @TemplateData
    record Tile(String title, String number, String text) {}

    @TemplateData
    record Held(String text, boolean mayDecide) {}

    @TemplateData
    record Ending(String why, String runs, String share) {}

    @TemplateData
    record Fact(String name, String text) {}
}
