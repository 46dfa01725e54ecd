package io.winback.campaign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REL-06: senders that share an account share its rate, which the database keeps. */
@RealTest
class SmtpAccountTest {

    private static final double RATE = 200;
    private static final Duration TIME = Duration.ofSeconds(6);

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void hasOneRateForAllSenders(int senders) throws Exception {
        // given
        var account = new SmtpAccount(
                database, new AccountStateTest.Config(RATE), "mail.example", Optional.of("rate-" + senders));
        var pool = Executors.newFixedThreadPool(senders);

        // when each takes what it can get
        var begin = System.nanoTime();
        var last = new AtomicLong();
        var taken = IntStream.range(0, senders)
                .mapToObj(sender -> CompletableFuture.supplyAsync(() -> takeAll(account, begin, last), pool))
                .toList();
        var sum = join(taken);
        pool.shutdown();

        // then
        assertThat(sum).isPositive();
        assertThat(sum / (last.get() / 1e9)).isCloseTo(RATE, Percentage.withPercentage(5));
    }

    @Test
    void letsMailsLeaveThoughNobodyHasTakenAnyYet() {
        // given
        var account =
                new SmtpAccount(database, new AccountStateTest.Config(RATE), "mail.example", Optional.of("nobody-yet"));
        glance(account, Instant.EPOCH);

        // when
        var mails = glance(account, Instant.EPOCH.plusSeconds(1));

        // then
        assertThat(mails).isEqualTo(10);
    }

    private static int glance(SmtpAccount account, Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> account.glance(10, at).mails());
    }

    private static long takeAll(SmtpAccount account, long begin, AtomicLong last) {
        var sum = 0L;
        for (var now = elapsed(begin); now.compareTo(TIME) < 0; now = elapsed(begin)) {
            var at = Instant.EPOCH.plus(now);
            sum += QuarkusTransaction.requiringNew()
                    .call(() -> account.take((int) RATE, at).mails());
            last.accumulateAndGet(now.toNanos(), Math::max);
            sleep();
        }
        return sum;
    }

    private static Duration elapsed(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long join(List<CompletableFuture<Long>> taken) {
        return taken.stream().mapToLong(CompletableFuture::join).sum();
    }
}
