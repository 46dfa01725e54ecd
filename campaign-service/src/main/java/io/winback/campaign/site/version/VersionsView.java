package io.winback.campaign.site.version;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a campaign, and who would go on in the newest.
 *
 * @param done what has been done; empty if nothing was
 * @param fault why it was not; empty if nothing was wrong
 * @param move none where everybody is on the newest version
 */
@TemplateData
record VersionsView(
        String name,
        String back,
        String href,
        List<Version> versions,
        String nextHref,
        String firstHref,
        @Nullable Move move,
        String done,
        String fault) {

    /** @param changed fields that are other than before, as the file has them */
    @TemplateData
    record Version(String number, String written, List<String> changed) {}

    /**
     * Taking runs over.
     *
     * @param stay how many stay, in words; empty if nobody does
     * @param open stages of old versions that the new one does not have
     * @param may whether there is somebody to take over, and whoever is signed in may do it
     */
    @TemplateData
    record Move(int to, long goes, String text, String stay, List<Line> lines, List<Open> open, boolean may) {}

    /** @param why they stay, in English; empty if they go */
    @TemplateData
    record Line(String version, String stage, String newStage, String runs, boolean goes, String why) {}

    /** A stage to be given another. */
    @TemplateData
    record Open(String stage, List<Choice> choices) {}

    @TemplateData
    record Choice(String stage, boolean chosen) {}
}
