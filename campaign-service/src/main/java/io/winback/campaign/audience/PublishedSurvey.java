package io.winback.campaign.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a published survey can tell.
 *
 * @param confidential never what somebody answered
 * @param open whether it can be answered at present
 * @param reasons churn reasons and sub-codes; null where that was never told, as with needs and products
 */
public record PublishedSurvey(
        String key,
        boolean confidential,
        boolean open,
        @Nullable List<String> reasons,
        @Nullable List<String> needs,
        @Nullable List<String> products) {}
