package io.winback.campaign.site.draft;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** A draft as it was filled in. */
record DraftForm(
        @FormParam("name") @DefaultValue("") String name,
        @FormParam("key") @DefaultValue("") String key,
        @FormParam("segment") @DefaultValue("") String segment) {

    @Nullable
    String chosenSegment() {
        return segment.isBlank() ? null : segment.strip();
    }
}
