package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer.
 *
 * @param campaigns address of the same customer's page there; empty for whoever may not see it
 * @param unknown that there is no such customer; empty if there is, or none was asked for
 * @param segments to be explained
 */
@TemplateData
record CustomerView(
        String id,
        String campaigns,
        String unknown,
        boolean found,
        List<Fact> facts,
        List<Spell> spells,
        List<Choice> segments,
        @Nullable ExplanationView explanation) {

    @TemplateData
    record Fact(String name, String value) {}

    /** A lifecycle stage with its dates. */
    @TemplateData
    record Spell(String series, String stage, String note, String from, String to) {}

    /** A segment to choose. */
    @TemplateData
    record Choice(String key, String name, boolean chosen) {}

    /** Before anybody was found. */
    static CustomerView nobody(String id, String unknown) {
        return new CustomerView(id, "", unknown, false, List.of(), List.of(), List.of(), null);
    }
}
