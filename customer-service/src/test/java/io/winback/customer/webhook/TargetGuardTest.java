package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "shop.com", List.of("93.184.216.34", "2606:2800:220:1::1"),
            "inside.com", List.of("10.1.2.3"),
            "half.com", List.of("93.184.216.34", "127.0.0.1"),
            "metadata.com", List.of("169.254.169.254"));

    private final TargetGuard guard = new TargetGuard(
            new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withMapping(WebhooksConfig.class)
                    .build()
                    .getConfigMapping(WebhooksConfig.class),
            new HostNames() {
                @Override
                List<InetAddress> addresses(String host) throws UnknownHostException {
                    var known = Optional.ofNullable(NAMES.get(host));
                    return known.isPresent()
                            ? known.get().stream().map(TargetGuardTest::literal).toList()
                            : super.addresses(host);
                }
            });

    @Test
    void letsAPublicHostPassWithAllItsAddresses() {
        var target = guard.check("https://shop.com/hooks?shop=1");

        assertThat(target.port()).isEqualTo(443);
        assertThat(target.pathAndQuery()).isEqualTo("/hooks?shop=1");
        assertThat(target.address(1)).isEqualTo(literal("93.184.216.34"));
        assertThat(target.address(2)).isEqualTo(literal("2606:2800:220:1::1"));
        assertThat(target.address(3)).isEqualTo(target.address(1));
        assertThat(guard.check("https://shop.com:8443").pathAndQuery()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.com/h",
                "HTTP://shop.com",
                "ftp://shop.com",
                "file:///etc/passwd",
                "//shop.com/h",
                "shop.com",
                "https://",
                "https:///h",
                "https:shop.com",
                "https://shop.com:22/",
                "https://shop.com:80/",
                "https://shop.com:70000/",
                "https://me@shop.com/",
                "https://me:pw@shop.com/",
                "https://shop.com#x",
                "https://shop.com@inside.com/",
                "https://inside.com/",
                "https://half.com/",
                "https://metadata.com/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://0/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://localhost./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1%25lo]/",
                "https://[fd00:ec2::254]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1\\@shop.com/",
                "https://shop.com\r\nHost: x/",
                "https://sh op.com/",
                "https://exämple.com/",
                "https://nowhere.invalid/",
                "https://%31%32%37.0.0.1/"
            })
    void refuses(String url) {
        assertThatThrownBy(() -> guard.check(url)).isInstanceOf(ForbiddenTargetException.class);
    }

    /** Others read it as 127.0.0.1; what is checked is what is called. */
    @Test
    void readsLeadingZerosAsDecimal() {
        assertThat(guard.check("https://0177.0.0.1/").address(1)).isEqualTo(literal("177.0.0.1"));
    }

    @Test
    void refusesAUrlWithoutEnd() {
        var url = "https://shop.com/" + "a".repeat(2_000);

        assertThatThrownBy(() -> guard.check(url)).isInstanceOf(ForbiddenTargetException.class);
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
