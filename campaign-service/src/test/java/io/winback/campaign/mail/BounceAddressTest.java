package io.winback.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.platform.links.DerivedIds;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealTest
class BounceAddressTest {

    private static final UUID MESSAGE = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");

    @Inject
    DerivedIds derived;

    private BounceAddress addresses;

    @BeforeEach
    void readBouncesInADomainOfTheirOwn() {
        addresses = addresses("Bounces.Shop.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void leadsBackToItsMessage(String id) {
        var address = addresses.of(UUID.fromString(id));

        assertThat(address).matches("bounce\\+[a-z2-7]{26}\\.[a-z2-7]{16}@bounces\\.shop\\.example");
        assertThat(MailAddress.of(address)).contains(address);
        assertThat(addresses.message(address)).contains(UUID.fromString(id));
        assertThat(addresses.message(" <" + address.toUpperCase(Locale.ROOT) + "> "))
                .contains(UUID.fromString(id));
    }

    @Test
    void knowsNoAddressThatIsNotOurs() {
        var address = addresses.of(MESSAGE);

        for (var i = 0; i < address.length(); i++) {
            var changed = address.substring(0, i) + (address.charAt(i) == 'a' ? 'b' : 'a') + address.substring(i + 1);
            assertThat(addresses.message(changed)).as(changed).isEmpty();
        }
        for (var other :
                List.of("", "@", "bounce@bounces.shop.example", "hello@shop.example", address + ".evil.example")) {
            assertThat(addresses.message(other)).as(other).isEmpty();
        }
    }

    @Test
    void isTheSenderWhereNoDomainIsSet() {
        assertThat(addresses(null).of(MESSAGE)).isEqualTo("hello@shop.example");
        assertThat(addresses(null).message(addresses.of(MESSAGE))).isEmpty();
    }

    private BounceAddress addresses(String domain) {
        return new BounceAddress(derived, TestShop.london(), MailSettings.bouncesAt(domain));
    }
}
