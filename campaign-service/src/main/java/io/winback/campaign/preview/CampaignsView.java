package io.winback.campaign.preview;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** @param nextHref empty on the last page; {@code firstHref} on the first */
@TemplateData
record CampaignsView(List<Row> rows, String nextHref, String firstHref) {

    /** A campaign in the list. */
    @TemplateData
    record Row(String key, String href, String name, String status, boolean running, int version, long mails) {}
}
