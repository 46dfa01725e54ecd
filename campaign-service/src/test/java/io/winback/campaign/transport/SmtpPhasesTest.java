package io.winback.campaign.transport;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real mail client against a mail server that refuses or falls silent at each point of the talk. */
class SmtpPhasesTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # nothing was said of any mail: it waits untouched
            CONNECT | DROP                                   | RETURNED | BROKEN | -
            CONNECT | 421 4.3.2 too many connections         | RETURNED | SLOWER | 421
            CONNECT | 554 5.7.1 not you                      | RETURNED | BROKEN | 554
            EHLO    | DROP                                   | RETURNED | BROKEN | -
            AUTH    | DROP                                   | RETURNED | BROKEN | -
            AUTH    | 454 4.7.0 temporary failure            | RETURNED | SLOWER | 454
            AUTH    | 535 5.7.8 wrong password               | RETURNED | BROKEN | 535
            AUTH    | 534 5.7.9 mechanism too weak           | RETURNED | BROKEN | 534
            AUTH    | 538 5.7.11 encryption required         | RETURNED | BROKEN | 538
            # who may not send is refused for all alike
            MAIL    | 530 5.7.0 authentication required      | RETURNED | BROKEN | 530
            MAIL    | 550 5.7.1 sender not verified          | RETURNED | BROKEN | 550
            MAIL    | 552 5.3.4 too large                    | FAILED   | FINE   | 552
            MAIL    | 421 4.7.0 slow down                    | DEFERRED | SLOWER | 421
            MAIL    | 452 4.3.1 no room                      | DEFERRED | FINE   | 452
            RCPT    | 550 5.1.1 nobody                       | FAILED   | FINE   | 550
            RCPT    | 550-5.1.1 nobody,of that name~550 5.1.1 here | FAILED | FINE | 550
            RCPT    | 550 5.1.10 null mx                     | FAILED   | FINE   | 550
            RCPT    | 550 5.7.1 policy                       | FAILED   | FINE   | 550
            RCPT    | 553 no                                 | FAILED   | FINE   | 553
            RCPT    | 530 5.7.0 authentication required      | RETURNED | BROKEN | 530
            RCPT    | 450 4.2.1 mailbox busy                 | DEFERRED | FINE   | 450
            RCPT    | 450 4.7.1 greylisted                   | DEFERRED | SLOWER | 450
            RCPT    | 451 4.7.1 too fast                     | DEFERRED | SLOWER | 451
            RCPT    | 451 4.3.0 try again                    | DEFERRED | FINE   | 451
            RCPT    | 454 4.7.0 later                        | DEFERRED | SLOWER | 454
            RCPT    | 421 closing                            | DEFERRED | SLOWER | 421
            DATA    | 451 4.3.0 try again                    | DEFERRED | FINE   | 451
            DATA    | 554 5.6.0 no                           | FAILED   | FINE   | 554
            DOT     | 451 4.7.1 too fast                     | DEFERRED | SLOWER | 451
            DOT     | 421 4.3.0 closing                      | DEFERRED | SLOWER | 421
            DOT     | 550 5.7.1 spam                         | FAILED   | FINE   | 550
            DOT     | 250 2.0.0 taken                        | SENT     | FINE   | 250
            # a line that is lost without a word says nothing for sure
            MAIL    | DROP                                   | UNKNOWN  | FINE   | -
            RCPT    | DROP                                   | UNKNOWN  | FINE   | -
            DATA    | DROP                                   | UNKNOWN  | FINE   | -
            CONTENT | DROP                                   | UNKNOWN  | FINE   | -
            DOT     | DROP                                   | UNKNOWN  | FINE   | -
            DOT     | SILENCE                                | UNKNOWN  | FINE   | -
            """)
    void says(String point, String reply, String state, String account, Integer code) throws Exception {
        // the client does not notice a line that drops before the greeting or within the content: the mail is called
        // back
        var silent = reply.equals(ScriptedServer.SILENCE)
                || Set.of("CONNECTDROP", "CONTENTDROP").contains(point + reply);
        try (var server = new ScriptedServer(point, reply.replace("~", "\r\n"))) {
            var outcome = transport(server, Duration.ofSeconds(silent ? 2 : 20)).send(mail());

            assertThat(outcome.state()).hasToString(state);
            assertThat(outcome.account()).hasToString(account);
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.addressRefused()).isEqualTo(reply.contains("5.1.1"));
        }
    }

    @Test
    void saysThatNothingLeftWhereNobodyListens() throws Exception {
        ScriptedServer gone;
        try (var server = new ScriptedServer("DOT", "250 ok")) {
            gone = server;
        }

        var outcome = transport(gone, Duration.ofSeconds(5)).send(mail());

        assertThat(outcome.state()).isEqualTo(Outcome.State.RETURNED);
        assertThat(outcome.account()).isEqualTo(Outcome.Account.BROKEN);
    }

    @Test
    void takesAFreshConnectionForOneThatDiedWhileItWasIdle() throws Exception {
        try (var server = new ScriptedServer("RSET", ScriptedServer.DROP)) {
            var transport = transport(server, Duration.ofSeconds(5));
            assertThat(transport.send(mail())).isEqualTo(Outcome.sent());

            assertThat(transport.send(mail())).isEqualTo(Outcome.sent());
            assertThat(server.taken()).isEqualTo(2);
        }
    }

    @Test
    void callsBackAMailThatWaitsForAConnectionAndNeverSendsIt() throws Exception {
        try (var server = new ScriptedServer("DOT", ScriptedServer.SILENCE)) {
            // given two connections that are taken
            var transport = transport(server, Duration.ofSeconds(1));
            var first = transport.start(mail());
            var second = transport.start(mail());
            await().until(() -> server.taken() == 2);

            // when
            var third = transport.start(mail());

            // then
            assertThat(third.callBack()).isTrue();
            assertThat(first.callBack()).isFalse();
            assertThat(second.callBack()).isFalse();
            assertThat(server.taken()).isEqualTo(2);
        }
    }

    private static MailMessage mail() {
        return new MailMessage("hello@shop.example", "anna@post.example", "Subject", "Text").setHtml("<p>Text</p>");
    }

    private static MailTransport transport(ScriptedServer server, Duration timeout) {
        var config = new MailConfig("127.0.0.1", server.port(), StartTLSOptions.DISABLED, LoginOption.REQUIRED)
                .setUsername("shop")
                .setPassword("secret")
                .setOwnHostname("shop.example")
                .setPipelining(false)
                .setMaxPoolSize(2);
        var context = VERTX.getOrCreateContext();
        return new MailTransport(
                MailClient.create(VERTX, config), work -> context.runOnContext(none -> work.run()), timeout);
    }
}
