package io.winback.campaign.permission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page behind a link shows. */
record PermissionPage(
        Kind kind,
        String language,
        String title,
        String shop,
        String colour,
        @Nullable String notice,
        List<Choice> choices) {

    enum Kind {
        PREFERENCES,
        UNSUBSCRIBE,
        DONE,
        WRONG
    }

    record Choice(String purpose, String label) {}
}
