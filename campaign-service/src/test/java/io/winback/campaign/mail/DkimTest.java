package io.winback.campaign.mail;

import static io.winback.campaign.mail.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.CanonicalizationAlgorithm;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Mails are signed by the mailer with the headers of our settings; what was signed can be checked by anybody. */
@RealTest
class DkimTest {

    @Inject
    World world;

    @Inject
    MailComposer composer;

    @Inject
    Vertx vertx;

    @Test
    void coversEveryHeaderThatMattersAndTheWholeText() throws Exception {
        // given
        var keys = keys();

        // when
        var raw = sent(keys);

        // then
        var signature = new Dkim(raw);
        assertThat(signature.verifies(keys.getPublic())).isTrue();
        assertThat(signature.tag("d")).isEqualTo("shop.example");
        assertThat(signature.tag("l")).isNull();
        assertThat(signature.signedHeaders())
                .contains("from", "to", "subject", "date")
                .containsAll(Headers.NAMES.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void doesNotCoverWhatSomebodyChanged() throws Exception {
        var keys = keys();
        var raw = new String(sent(keys), StandardCharsets.ISO_8859_1);

        for (var change : List.of("List-Unsubscribe: <http", "List-Id: ", "Subject: ", "Reply-To: c", "Hello")) {
            var changed = raw.replaceFirst(change, change + "x");
            assertThat(changed).isNotEqualTo(raw);
            assertThat(new Dkim(changed.getBytes(StandardCharsets.ISO_8859_1)).verifies(keys.getPublic()))
                    .as(change)
                    .isFalse();
        }
    }

    private byte[] sent(KeyPair keys) throws Exception {
        var key = Neighbours.id("signed");
        world.put(key, """
                {"name": "Signed", "segment": "lost",
                 "mails": {"only": {"purpose": "NEWS", "texts": {"en": {"subject": "Saffron, sage", "body": "Hello {{name}},\\n\\n  a line. "}}}},
                 "stages": [{"key": "ask", "mail": "only"}]}
                """);
        var address = Neighbours.address(Neighbours.id("signed"));
        client(keys)
                .sendMail(
                        composer.compose(letter().of(key, "only").email(address).build()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return MailServer.raw(address).get(0);
    }

    private MailClient client(KeyPair keys) {
        var config = ConfigProvider.getConfig();
        var signing = new DKIMSignOptions()
                .setPrivateKey(
                        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()))
                .setSdid("shop.example")
                .setSelector("winback")
                .setHeaderCanonAlgo(CanonicalizationAlgorithm.valueOf(
                        config.getValue("quarkus.mailer.dkim.header-canon-algo", String.class)))
                .setBodyCanonAlgo(CanonicalizationAlgorithm.valueOf(
                        config.getValue("quarkus.mailer.dkim.body-canon-algo", String.class)))
                .setSignedHeaders(config.getValues("quarkus.mailer.dkim.signed-headers", String.class));
        return MailClient.create(
                vertx,
                new MailConfig()
                        .setHostname("127.0.0.1")
                        .setPort(config.getValue("quarkus.mailer.port", Integer.class))
                        .setEnableDKIM(true)
                        .setDKIMSignOption(signing));
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
