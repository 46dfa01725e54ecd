package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A list of candidates.
 *
 * @param showing whom of it the table shows
 * @param assumptions what is assumed, and not measured
 * @param condition takes the members of a segment from this list
 */
@TemplateData
record CandidateListView(
        String name,
        String madeOn,
        List<Tile> tiles,
        List<Step> funnel,
        String showing,
        List<Person> people,
        String nextHref,
        String firstHref,
        List<String> assumptions,
        List<Rate> rates,
        String condition) {

    @TemplateData
    record Tile(String name, String figure, String text) {}

    /** Those left out for the same first reason. */
    @TemplateData
    record Step(String name, String href, String customers, String remaining) {}

    @TemplateData
    record Person(
            String rank,
            String id,
            String href,
            boolean dealHunter,
            String orders,
            String averageOrder,
            String lastOrder,
            String worth,
            String unaided,
            String extra,
            String planned,
            String profit,
            String cumulative) {}

    /** How customers of a band of silence return. */
    @TemplateData
    record Rate(String days, String lost, String everSilent, String cameBack, String in90, boolean measured) {}
}
