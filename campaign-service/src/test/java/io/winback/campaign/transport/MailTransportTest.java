package io.winback.campaign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTransportTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), "RETURNED", "BROKEN"),
                Arguments.of(new NoRouteToHostException("no route"), "RETURNED", "BROKEN"),
                Arguments.of(new UnknownHostException("mail.example"), "RETURNED", "BROKEN"),
                Arguments.of(new SSLHandshakeException("expired"), "RETURNED", "BROKEN"),
                Arguments.of(new SocketException("reset in the greeting"), "RETURNED", "BROKEN"),
                Arguments.of(new NoStackTraceThrowable("mail client has been closed"), "RETURNED", "FINE"),
                Arguments.of(new NoStackTraceThrowable("message exceeds allowed size limit"), "FAILED", "FINE"),
                Arguments.of(new IllegalStateException("cannot be signed"), "DEFERRED", "FINE"),
                Arguments.of(new IllegalArgumentException("no address"), "FAILED", "FINE"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysThatNothingLeftBeforeTheEnvelope(Throwable failure, String state, String account) {
        var outcome = transport(Future.failedFuture(failure)).send(new MailMessage());

        assertThat(outcome.state()).hasToString(state);
        assertThat(outcome.account()).hasToString(account);
        assertThat(outcome.code()).isNull();
    }

    @Test
    void isSentWhenTheServerHasTakenIt() {
        assertThat(transport(Future.succeededFuture()).send(new MailMessage())).isEqualTo(Outcome.sent());
    }

    @Test
    void callsBackWhatNeverFoundAConnection() {
        assertThat(transport(Promise.<MailResult>promise().future())
                        .send(new MailMessage())
                        .state())
                .isEqualTo(Outcome.State.RETURNED);
    }

    private static MailTransport transport(Future<MailResult> answer) {
        return new MailTransport(new Answering(answer), Runnable::run, Duration.ofMillis(100));
    }

    private record Answering(Future<MailResult> answer) implements MailClient {

        @Override
        public Future<MailResult> sendMail(MailMessage mail) {
            return answer;
        }

        @Override
        public MailClient sendMail(MailMessage mail, Handler<AsyncResult<MailResult>> handler) {
            answer.onComplete(handler);
            return this;
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }

        @Override
        public void close(Handler<AsyncResult<Void>> handler) {
            close().onComplete(handler);
        }
    }
}
