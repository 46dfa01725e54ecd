package io.winback.customer.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.customer.news.Lifecycles.Lifecycle;
import io.winback.customer.webhook.WebhookEvent;
import io.winback.customer.webhook.WebhookType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifecycleNewsTest {

    private static final UUID EVENT = UUID.fromString("0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7");

    private final LifecycleNews news = new LifecycleNews(Map.of("anna", new Lifecycle("anna", "DUE", false, 5)));

    @Test
    void tellsAStageThatIsAnother() {
        news.add(EVENT, profile(6, "LOST", false, false));

        assertThat(news.told()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo(EVENT);
            assertThat(told.type()).isEqualTo(WebhookType.LIFECYCLE_CHANGED);
            assertThat(told.data())
                    .isEqualTo(new LifecycleNews.StageChange("anna", "LOST", "DUE", LocalDate.of(2026, 3, 1), false));
        });
    }

    @Test
    void tellsAReturnUnderAnIdOfItsOwnThatStaysTheSame() {
        news.add(EVENT, profile(6, "ACTIVE", true, false));

        var again = new LifecycleNews(Map.of());
        again.add(EVENT, profile(6, "ACTIVE", true, false));
        assertThat(news.told())
                .extracting(WebhookEvent::type)
                .containsExactly(WebhookType.LIFECYCLE_CHANGED, WebhookType.CUSTOMER_RETURNED);
        assertThat(news.told()).extracting(WebhookEvent::id).doesNotHaveDuplicates();
        assertThat(again.told())
                .extracting(WebhookEvent::id)
                .isEqualTo(news.told().stream().map(WebhookEvent::id).toList());
    }

    @Test
    void tellsNothingOfValueHistoryAndOlderNews() {
        news.add(EVENT, profile(5, "LOST", false, false));
        news.add(EVENT, profile(6, "DUE", false, false));
        news.add(EVENT, profile(7, "LOST", false, true));
        news.add(EVENT, profile(8, "LOST", false, false));
        news.add(EVENT, profile(7, "ACTIVE", true, false));

        assertThat(news.told()).isEmpty();
        assertThat(news.newest()).extracting(ProfileChanged::version).containsExactly(8L);
    }

    private static ProfileChanged profile(long version, String stage, boolean returned, boolean history) {
        return new ProfileChanged(
                "anna",
                version,
                Instant.parse("2026-03-02T00:00:00Z"),
                stage,
                LocalDate.of(2026, 3, 1),
                returned,
                history);
    }
}
