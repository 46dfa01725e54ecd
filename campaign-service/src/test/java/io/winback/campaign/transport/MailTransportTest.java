package io.winback.campaign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTransportTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(reply(550), "FAILED", 550),
                Arguments.of(reply(554), "FAILED", 554),
                Arguments.of(reply(421), "DEFERRED", 421),
                Arguments.of(reply(451), "DEFERRED", 451),
                Arguments.of(reply(535), "DEFERRED", null),
                Arguments.of(reply(530), "DEFERRED", null),
                Arguments.of(new ConnectException("refused"), "DEFERRED", null),
                Arguments.of(new NoRouteToHostException("no route"), "DEFERRED", null),
                Arguments.of(new UnknownHostException("mail.example"), "DEFERRED", null),
                Arguments.of(new IllegalArgumentException("no address"), "FAILED", null),
                Arguments.of(new SocketException("connection reset"), "UNKNOWN", null),
                Arguments.of(new IllegalStateException("time-out"), "UNKNOWN", null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatIsKnown(Throwable failure, String state, Integer code) {
        var outcome =
                transport(Future.failedFuture(new CompletionException(failure))).send(new MailMessage());

        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.code()).isEqualTo(code);
    }

    @Test
    void isSentWhenTheServerHasTakenIt() {
        assertThat(transport(Future.succeededFuture()).send(new MailMessage())).isEqualTo(Outcome.sent());
    }

    @Test
    void isUnknownWhereTheServerSaysNothing() {
        assertThat(transport(Promise.<MailResult>promise().future())
                        .send(new MailMessage())
                        .state())
                .isEqualTo("UNKNOWN");
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

    private static SMTPException reply(int code) {
        return new SMTPException("refused", code, List.of(code + " no"), true);
    }
}
