package io.winback.campaign.site.drawn;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A campaign drawn.
 *
 * @param entry who comes in, and how, in sentences
 * @param unreached stages that nobody gets to
 */
@TemplateData
public record Drawing(List<String> entry, List<Step> steps, List<Step> unreached) {

    /**
     * A stage, with what follows it.
     *
     * @param before what happens before its mail, in sentences
     * @param mail none where it only waits
     * @param after what happens after its mail
     * @param from where ways meet that lead here, in words; empty where it follows what stands above it
     * @param figures such as "12 here now"; empty before the launch
     * @param left who left here, and why, in words; empty if nobody did
     * @param ways where to from here; empty where the next step follows by itself
     */
    @TemplateData
    public record Step(
            String key,
            List<String> before,
            List<Mail> mail,
            List<String> after,
            String from,
            List<String> figures,
            String left,
            List<Way> ways) {}

    /** A mail that is written, or that is written instead. */
    @TemplateData
    public record Mail(String text, String subject, String language, String purpose) {}

    /**
     * A way out of a stage.
     *
     * @param who goes it, in words
     * @param count how many did, in words; empty where that is not known by itself
     * @param end how the run ends there, in words; empty if it goes on
     * @param to key of a stage that is drawn elsewhere; empty otherwise
     * @param steps what follows
     */
    @TemplateData
    public record Way(String who, String count, String end, String to, List<Step> steps) {}
}
