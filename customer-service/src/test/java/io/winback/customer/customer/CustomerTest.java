package io.winback.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Nested
    class Consents {

        @Test
        void countTheLatestDecision() {
            var anna = with(granted(Purpose.OFFERS, TUESDAY), revoked(Purpose.OFFERS, MONDAY));

            assertThat(anna.consents().get(Purpose.OFFERS).status()).isEqualTo(ConsentStatus.GRANTED);
        }

        @Test
        void letTheWithdrawalWinAtTheSameInstant() {
            var anna = with(revoked(Purpose.OFFERS, MONDAY), granted(Purpose.OFFERS, MONDAY));

            assertThat(anna.consents().get(Purpose.OFFERS).status()).isEqualTo(ConsentStatus.REVOKED);
        }

        @Test
        void sayNothingNewWhenRepeatedWithoutTime() {
            var anna = with(granted(Purpose.NEWS, MONDAY));
            var again = CustomerChange.ofConsent(
                    "anna", new Decision(Purpose.NEWS, ConsentStatus.GRANTED, ConsentBasis.OPT_IN, null, null, null));

            assertThat(again.decisions(anna, TUESDAY)).isEmpty();
            assertThat(again.applyTo(anna, TUESDAY)).isEqualTo(anna);
        }
    }

    @Nested
    class Withdrawals {

        @Test
        void revokeThePurposesOfAnUnsubscribe() {
            var anna = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.UNSUBSCRIBE, TUESDAY);

            assertThat(anna.consents().get(Purpose.OFFERS).status()).isEqualTo(ConsentStatus.REVOKED);
            assertThat(anna.suppressions()).isEmpty();
        }

        @Test
        void closeTheChannelOnAHardBounceAndKeepTheConsent() {
            var anna = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.HARD_BOUNCE, TUESDAY);

            assertThat(anna.suppressions()).containsKey(Channel.EMAIL);
            assertThat(anna.contactPoints().get(Channel.EMAIL).status()).isEqualTo(ContactPoint.Status.BOUNCED);
            assertThat(anna.consents().get(Purpose.OFFERS).status()).isEqualTo(ConsentStatus.GRANTED);
        }

        @Test
        void areLiftedByALaterGrantOnly() {
            var bounced = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.COMPLAINT, TUESDAY);

            var sameTime = bounced.decided(Set.of(granted(Purpose.OFFERS, TUESDAY)));
            var later = bounced.decided(Set.of(granted(Purpose.OFFERS, TUESDAY.plusSeconds(1))));

            assertThat(sameTime.suppressions()).isNotEmpty();
            assertThat(later.suppressions()).isEmpty();
            assertThat(later.contactPoints().get(Channel.EMAIL).status()).isEqualTo(ContactPoint.Status.ACTIVE);
        }

        @Test
        void thatComeLateDoNotUndoALaterGrant() {
            var anna = withdraw(with(granted(Purpose.OFFERS, TUESDAY)), WithdrawalReason.COMPLAINT, MONDAY);

            assertThat(anna.suppressions()).isEmpty();
            assertThat(anna.consents().get(Purpose.OFFERS).status()).isEqualTo(ConsentStatus.GRANTED);
        }
    }

    private static Customer withdraw(Customer anna, WithdrawalReason reason, Instant at) {
        return new Withdrawal("anna", Channel.EMAIL, EnumSet.of(Purpose.OFFERS), reason, at).applyTo(anna, at);
    }

    private static Customer with(Consent... consents) {
        var customer = anna();
        for (var consent : consents) {
            customer = customer.decided(Set.of(consent));
        }
        return customer;
    }

    private static Customer anna() {
        var nothing = new Customer.Told(0, null);
        return new Customer("anna", "Anna", null, null, null, Map.of(), Map.of(), Map.of(), Map.of(), nothing, nothing)
                .reachedAt(Channel.EMAIL, "anna@mail.example");
    }

    private static Consent granted(Purpose purpose, Instant at) {
        return new Consent(purpose, ConsentStatus.GRANTED, ConsentBasis.OPT_IN, null, null, at);
    }

    private static Consent revoked(Purpose purpose, Instant at) {
        return new Consent(purpose, ConsentStatus.REVOKED, null, null, null, at);
    }
}
