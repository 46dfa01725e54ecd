package io.winback.campaign.window;

import io.winback.campaign.TestShop;
import java.time.LocalTime;

/** Send windows for tests without the application. */
public final class Windows {

    private Windows() {}

    public static SendWindow nineToEight() {
        return between("09:00", "20:00");
    }

    public static SendWindow between(String opens, String closes) {
        return new SendWindow(new Shop(LocalTime.parse(opens), LocalTime.parse(closes)), TestShop.london());
    }

    private record Shop(LocalTime opens, LocalTime closes) implements SendWindowConfig {}
}
