package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment.
 *
 * @param previews the draft and the version in force, or one of them; empty while a customer is explained or members are leafed through
 * @param difference null where publishing would change nothing or cannot be done
 * @param customer whose explanation was asked for; empty if nobody's
 * @param unknown that there is no such customer; empty if there is, or none was asked for
 */
@TemplateData
record SegmentView(
        String key,
        String href,
        String name,
        String state,
        boolean inForce,
        boolean done,
        String members,
        List<Preview> previews,
        @Nullable Difference difference,
        boolean mayPublish,
        List<Member> someMembers,
        String nextHref,
        String firstHref,
        String customer,
        String unknown,
        @Nullable ExplanationView explanation,
        List<Version> versions,
        String json) {

    /** Who would be a member. */
    @TemplateData
    record Preview(String title, String count, String excluded, RuleView rule, List<Person> sample) {}

    /** @param nobody said where nobody joins or leaves */
    @TemplateData
    record Difference(String nobody, String joins, List<Person> joining, String leaves, List<Person> leaving) {}

    @TemplateData
    record Person(String id, String href) {}

    @TemplateData
    record Member(String id, String href, String joined) {}

    @TemplateData
    record Version(String number, String name, String written, String inForce) {}
}
