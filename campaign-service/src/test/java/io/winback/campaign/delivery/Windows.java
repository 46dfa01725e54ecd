package io.winback.campaign.delivery;

import io.winback.campaign.TestShop;
import java.time.Duration;
import java.time.LocalTime;

/** Send windows for tests without the application. */
public final class Windows {

    private Windows() {}

    public static SendWindow nineToEight() {
        return between("09:00", "20:00");
    }

    public static SendWindow between(String opens, String closes) {
        return new SendWindow(new Hours(LocalTime.parse(opens), LocalTime.parse(closes)), TestShop.london());
    }

    private record Hours(LocalTime windowOpens, LocalTime windowCloses) implements DeliveryConfig {

        @Override
        public boolean sender() {
            return true;
        }

        @Override
        public int window() {
            return 20;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(12);
        }

        @Override
        public Duration timeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int attempts() {
            return 12;
        }
    }
}
