package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.transport.Outcome;
import io.winback.campaign.transport.TransportConfig;
import io.winback.platform.duty.Duties;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {

    private final CountDownLatch claiming = new CountDownLatch(1);
    private final CountDownLatch committed = new CountDownLatch(1);
    private final List<Word> written = new CopyOnWriteArrayList<>();

    @Test
    void givesBackWhatAClaimMarkedWhileItWasToldToStop() throws Exception {
        // given a worker in the middle of a claim, with no mail on its way yet
        var worker = worker();
        worker.start(new StartupEvent());
        assertThat(claiming.await(10, TimeUnit.SECONDS)).isTrue();

        // when it is told to stop before the claim is committed
        var stop = CompletableFuture.runAsync(() -> worker.stop(new ShutdownEvent()));
        TimeUnit.MILLISECONDS.sleep(200);
        committed.countDown();
        stop.get(20, TimeUnit.SECONDS);

        // then what was claimed waits for another process, and is in nobody's doubt
        assertThat(written)
                .hasSize(1)
                .allSatisfy(word -> assertThat(word.outcome().state()).isEqualTo(Outcome.State.RETURNED));
    }

    @Test
    void losesNoMailBecauseTheDatabaseWasAwayWhenItWasToBeWritten() {
        var away = new IllegalStateException(new ConnectionException(new SQLException("connection refused")));

        assertThat(DeliveryWorker.notWritten(away).state()).isEqualTo(Outcome.State.DEFERRED);
        assertThat(DeliveryWorker.notWritten(new IllegalArgumentException("no address"))
                        .state())
                .isEqualTo(Outcome.State.FAILED);
    }

    private DeliveryWorker worker() {
        var claims = new ClaimService(null, null, null, null, null, null, null, null, null, null, null, null) {
            @Override
            Claim claim(int most) {
                claiming.countDown();
                try {
                    committed.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                var dispatch = new Dispatch(
                        Candidates.due().build(), "ask", "Europe/London", null, null, List.of(), List.of(), List.of());
                return new Claim(List.of(dispatch), false, false, Duration.ZERO);
            }
        };
        var resends = new ResendService(null, null, null, null, null, null, null, null, null, null) {
            @Override
            Claim claim(int most) {
                return Claim.none(Duration.ZERO);
            }
        };
        var confirmations = new ConfirmationService(null, null, null, null, null, null, null, null, null, null) {
            @Override
            void confirm(List<Word> words) {
                written.addAll(words);
            }

            @Override
            int markUnknown() {
                return 0;
            }
        };
        var fresh = new Freshness(null, null, null, null) {
            @Override
            boolean stale() {
                return false;
            }
        };
        return new DeliveryWorker(
                claims,
                resends,
                confirmations,
                fresh,
                null,
                null,
                executor(),
                settings(DeliveryConfig.class),
                settings(TransportConfig.class),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                new Duties("sender"));
    }

    private static ManagedExecutor executor() {
        InvocationHandler run = (proxy, method, args) -> {
            ((Runnable) args[0]).run();
            return null;
        };
        return proxy(ManagedExecutor.class, run);
    }

    private static <T> T settings(Class<T> type) {
        InvocationHandler values = (proxy, method, args) -> switch (method.getName()) {
            case "window" -> 20;
            case "lease" -> Duration.ofMinutes(12);
            case "timeout" -> Duration.ofMinutes(10);
            case "connection" -> Duration.ofSeconds(90);
            case "poll" -> Duration.ofSeconds(1);
            case "lastWords" -> Duration.ofSeconds(10);
            default -> throw new IllegalArgumentException(method.getName());
        };
        return proxy(type, values);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
