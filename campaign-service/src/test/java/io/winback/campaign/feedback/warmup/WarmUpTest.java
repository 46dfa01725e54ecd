package io.winback.campaign.feedback.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.campaign.feedback.health.Figures;
import io.winback.campaign.feedback.health.HealthConfig;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The warm-up on a real database, with days that pass. */
@RealTest
class WarmUpTest {

    /** Ten in the morning in London. */
    private static final Instant DAY_ONE = Instant.parse("2040-03-05T10:00:00Z");

    @Inject
    Database database;

    @Inject
    Figures figures;

    @Inject
    HealthConfig health;

    private final String domain = UUID.randomUUID() + ".example";

    @Test
    void allowsTwoHundredOnTheFirstDayAndHalfAsManyMoreOnTheNext() {
        var warmUp = warmUp();

        assertThat(warmUp.scarce(DAY_ONE)).isTrue();
        assertThat(warmUp.allowed(DAY_ONE, 150)).isEqualTo(150);
        assertThat(warmUp.allowed(DAY_ONE, 150)).isEqualTo(50);
        assertThat(warmUp.allowed(DAY_ONE, 1)).isZero();
        assertThat(warmUp.open(DAY_ONE)).isFalse();
        assertThat(warmUp.reopens(DAY_ONE)).isEqualTo(Instant.parse("2040-03-06T00:00:00Z"));

        var dayTwo = DAY_ONE.plus(Duration.ofDays(1));
        assertThat(warmUp.open(dayTwo)).isTrue();
        assertThat(warmUp.allowed(dayTwo, 1000)).isEqualTo(300);

        // a day without mails neither counts nor takes anything away
        var dayFour = DAY_ONE.plus(Duration.ofDays(3));
        assertThat(warmUp.allowed(dayFour, 1000)).isEqualTo(450);
    }

    @Test
    void neverAllowsMoreHoweverManyAskAtOnce() throws Exception {
        var warmUp = warmUp();
        var asking = new ArrayList<Callable<Integer>>();
        for (var claim = 0; claim < 40; claim++) {
            asking.add(() -> warmUp.allowed(DAY_ONE, 20));
        }

        var executor = Executors.newFixedThreadPool(8);
        var taken = 0;
        for (var claim : executor.invokeAll(asking)) {
            taken += claim.get();
        }
        executor.shutdown();

        assertThat(taken).isEqualTo(200);
    }

    /** While nothing is due, this is asked every second. */
    @Test
    void looksWithoutCounting() {
        var dayTwo = DAY_ONE.plus(Duration.ofDays(1));
        assertThat(warmUp(null).open(DAY_ONE)).isTrue();
        assertThat(warmUp(null).scarce(DAY_ONE)).isTrue();
        warmUp().allowed(DAY_ONE, 200);

        assertThat(warmUp(null).open(dayTwo)).isTrue();
        assertThat(warmUp(null).scarce(dayTwo)).isTrue();
    }

    private WarmUp warmUp() {
        return warmUp(figures);
    }

    private WarmUp warmUp(Figures counting) {
        InvocationHandler asLondon = (proxy, method, args) ->
                method.getName().equals("sender") ? "hello@" + domain : method.invoke(TestShop.london(), args);
        var shop = (ShopProfile) Proxy.newProxyInstance(
                ShopProfile.class.getClassLoader(), new Class<?>[] {ShopProfile.class}, asLondon);
        return new WarmUp(new WarmUpPlanTest.Settings(), database, counting, health, shop);
    }
}
