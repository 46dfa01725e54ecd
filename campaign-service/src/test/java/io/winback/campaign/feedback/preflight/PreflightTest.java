package io.winback.campaign.feedback.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.TestShop;
import io.winback.campaign.feedback.preflight.PreflightConfig.Mode;
import io.winback.campaign.mail.MailConfig;
import io.winback.platform.shop.ShopProfile;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The DNS of a shop, right and wrong. */
class PreflightTest {

    private static final String KEY = "v=DKIM1; k=rsa; p=" + "A".repeat(400);

    private DnsServer dns;

    @BeforeEach
    void publishWhatIsRight() {
        dns = new DnsServer()
                .txt("bounces.shop.example", "unrelated")
                .txt("bounces.shop.example", "v=spf1 include:_spf.provider.example ~all")
                .txt("_spf.provider.example", "v=spf1 ip4:192.0.2.0/24 -all")
                .txt("winback._domainkey.shop.example", KEY)
                .txt("_dmarc.shop.example", "v=DMARC1; p=quarantine; rua=mailto:d@shop.example")
                .ptr("25.2.0.192.in-addr.arpa", "mail.shop.example")
                .a("mail.shop.example", 192, 0, 2, 25)
                .mx("bounces.shop.example", "mail.shop.example")
                .mx("shop.example", "mail.shop.example");
    }

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void findsNothingWrongWhereAllIsRight() {
        assertThat(preflight(Mode.DENY, "192.0.2.25").findings())
                .extracting(finding -> finding.check() + " " + finding.level())
                .containsExactly("SPF OK", "DKIM OK", "DMARC OK", "PTR OK", "MX OK", "MX OK", "UNSUBSCRIBE OK");
        assertThatCode(() -> preflight(Mode.DENY, "192.0.2.25").check("c")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "bounces.shop.example, , SPF",
        "bounces.shop.example, v=spf1 +all, SPF",
        "bounces.shop.example, v=spf1 ip4:198.51.100.1 -all, SPF",
        "winback._domainkey.shop.example, , DKIM",
        "winback._domainkey.shop.example, v=DKIM1; p=, DKIM",
        "_dmarc.shop.example, , DMARC",
        "_dmarc.shop.example, v=DMARC1, DMARC",
        "25.2.0.192.in-addr.arpa, , PTR",
        "mail.shop.example, , PTR",
        "shop.example, , MX"
    })
    void saysWhatIsWrongAndHowToMendIt(String name, String instead, String check) {
        // given
        dns.forget(name);
        if (instead != null) {
            dns.txt(name, instead);
        }

        // then
        var preflight = preflight(Mode.DENY, "192.0.2.25");
        assertThat(preflight.findings())
                .filteredOn(finding -> finding.level() == Finding.Level.FAIL)
                .anySatisfy(finding -> {
                    assertThat(finding.check()).isEqualTo(check);
                    assertThat(finding.why()).isNotBlank();
                    assertThat(finding.fix()).isNotBlank();
                });
        assertThatThrownBy(() -> preflight.check("c")).isInstanceOf(PreflightFailedException.class);
        assertThatCode(() -> preflight(Mode.WARN, "192.0.2.25").check("c")).doesNotThrowAnyException();
    }

    @Test
    void countsLookUpsAsAMailServerDoes() {
        dns.forget("_spf.provider.example");
        dns.txt("_spf.provider.example", "v=spf1 include:_spf.provider.example a:mail.shop.example -all");

        assertThat(preflight(Mode.WARN, "192.0.2.25").findings().get(0).what()).contains("more than 10 look-ups");
    }

    @Test
    void demandsTwoRecordsToBeOne() {
        dns.txt("bounces.shop.example", "v=spf1 -all");

        assertThat(preflight(Mode.WARN, "192.0.2.25").findings().get(0).what()).contains("2 SPF records");
    }

    @Test
    void saysWhenNobodyAnswers() {
        dns.close();

        assertThat(preflight(Mode.WARN, "192.0.2.25").findings())
                .filteredOn(finding -> !finding.check().equals("UNSUBSCRIBE"))
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Finding.Level.WARN));
    }

    @Test
    void knowsAddresses() {
        var address = Address.of("192.0.2.25").orElseThrow();
        assertThat(address.in("192.0.2.0/24")).isTrue();
        assertThat(address.in("192.0.2.25")).isTrue();
        assertThat(address.in("192.0.3.0/24")).isFalse();
        assertThat(address.in("2001:db8::/32")).isFalse();
        var six = Address.of("2001:db8::1").orElseThrow();
        assertThat(six.in("2001:db8::/32")).isTrue();
        assertThat(six.reverseName()).startsWith("1.0.0.0.").endsWith("8.b.d.0.1.0.0.2.ip6.arpa");
        assertThat(Address.of("shop.example")).isEmpty();
    }

    private Preflight preflight(Mode mode, String ip) {
        var config = new Settings(mode, Optional.of(ip), Optional.of(dns.address()));
        var lookups = new Dns(config);
        var mail = (MailConfig) Proxy.newProxyInstance(
                MailConfig.class.getClassLoader(),
                new Class<?>[] {MailConfig.class},
                (proxy, method, args) -> method.getName().equals("bounceDomain")
                        ? Optional.of("bounces.shop.example")
                        : Optional.empty());
        var london = TestShop.london();
        var shop = (ShopProfile) Proxy.newProxyInstance(
                ShopProfile.class.getClassLoader(),
                new Class<?>[] {ShopProfile.class},
                (proxy, method, args) -> method.getName().equals("publicUrl")
                        ? URI.create("https://mail.shop.example")
                        : method.invoke(london, args));
        var sender = new SenderIdentity(shop, mail, true, Optional.of("winback"), Optional.of("shop.example"));
        return new Preflight(
                config, sender, new AuthenticationChecks(lookups, config), new ReachChecks(lookups, config));
    }

    private record Settings(Mode mode, Optional<String> sendingIp, Optional<String> server) implements PreflightConfig {
        @Override
        public Optional<String> spfInclude() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(200);
        }
    }
}
