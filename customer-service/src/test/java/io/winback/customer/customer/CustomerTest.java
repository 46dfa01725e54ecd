package io.winback.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

            assertThat(offers(anna).status()).isEqualTo(ConsentStatus.GRANTED);
        }

        @Test
        void letTheWithdrawalWinAtTheSameInstant() {
            var anna = with(revoked(Purpose.OFFERS, MONDAY), granted(Purpose.OFFERS, MONDAY));

            assertThat(offers(anna).status()).isEqualTo(ConsentStatus.REVOKED);
        }

        @Test
        void sayNothingNewWhenRepeatedWithoutTime() {
            var anna = with(granted(Purpose.NEWS, MONDAY));
            var again = CustomerChange.ofConsent(
                    "anna",
                    new Decision(
                            ConsentKey.mail(Purpose.NEWS),
                            ConsentStatus.GRANTED,
                            ConsentBasis.OPT_IN,
                            null,
                            null,
                            null));

            assertThat(again.decisions(anna, TUESDAY)).isEmpty();
            assertThat(again.applyTo(anna, TUESDAY)).isEqualTo(anna);
        }
    }

    @Nested
    class Withdrawals {

        @Test
        void revokeThePurposesOfAnUnsubscribe() {
            var anna = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.UNSUBSCRIBE, TUESDAY);

            assertThat(offers(anna).status()).isEqualTo(ConsentStatus.REVOKED);
            assertThat(anna.suppressions()).isEmpty();
        }

        @Test
        void closeTheChannelOnAHardBounceAndKeepTheConsent() {
            var anna = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.HARD_BOUNCE, TUESDAY);

            assertThat(anna.suppressions()).containsKey(Channel.EMAIL);
            assertThat(anna.contactPoints().get(Channel.EMAIL).status()).isEqualTo(ContactPoint.Status.BOUNCED);
            assertThat(offers(anna).status()).isEqualTo(ConsentStatus.GRANTED);
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
        void areLiftedNeitherByAListNorByAPurchaseNorByAnotherChannel() {
            var complained = withdraw(with(granted(Purpose.OFFERS, MONDAY)), WithdrawalReason.COMPLAINT, TUESDAY);
            var later = TUESDAY.plusSeconds(1);
            var byPhone = new Consent(
                    Purpose.OFFERS,
                    Channel.PHONE,
                    ConsentStatus.GRANTED,
                    ConsentBasis.OPT_IN,
                    null,
                    null,
                    later,
                    false,
                    null);

            var after = complained.decided(List.of(
                    granted(Purpose.OFFERS, ConsentBasis.OPT_IN, later, true),
                    granted(Purpose.NEWS, ConsentBasis.EXISTING_CUSTOMER, later, false),
                    byPhone));

            assertThat(after.suppressions()).containsKey(Channel.EMAIL);
        }

        @Test
        void ofABounceEndWithANewAddressAndThoseOfAComplaintDoNot() {
            var bounced = withdraw(anna(), WithdrawalReason.HARD_BOUNCE, TUESDAY);
            var complained = withdraw(anna(), WithdrawalReason.COMPLAINT, TUESDAY);

            var bouncedMoved = bounced.reachedAt(Channel.EMAIL, "anna@new.example");
            var complainedMoved = complained.reachedAt(Channel.EMAIL, "anna@new.example");

            assertThat(bouncedMoved.suppressions()).isEmpty();
            assertThat(bouncedMoved.contactPoints().get(Channel.EMAIL).status()).isEqualTo(ContactPoint.Status.ACTIVE);
            assertThat(complainedMoved.suppressions()).containsKey(Channel.EMAIL);
            assertThat(complainedMoved.contactPoints().get(Channel.EMAIL).status())
                    .isEqualTo(ContactPoint.Status.COMPLAINED);
        }

        @Test
        void thatComeLateDoNotUndoALaterGrant() {
            var anna = withdraw(with(granted(Purpose.OFFERS, TUESDAY)), WithdrawalReason.COMPLAINT, MONDAY);

            assertThat(anna.suppressions()).isEmpty();
            assertThat(offers(anna).status()).isEqualTo(ConsentStatus.GRANTED);
        }
    }

    @Nested
    class Purchases {

        @Test
        void letAConsentThatRestsOnThemPermitUntilTheyAreTooOld() {
            var anna = with(granted(Purpose.OFFERS, ConsentBasis.EXISTING_CUSTOMER, MONDAY, false));

            assertThat(offers(anna).permitsAt(MONDAY)).isFalse();
            var bought = anna.permitted(TUESDAY);
            assertThat(offers(bought).permitsAt(TUESDAY.minusMillis(1))).isTrue();
            assertThat(offers(bought).permitsAt(TUESDAY)).isFalse();
            assertThat(offers(bought.permitted(null)).permitsAt(MONDAY)).isFalse();
        }

        @Test
        void changeNothingAboutAConsentOfItsOwn() {
            var anna = with(granted(Purpose.OFFERS, MONDAY));

            assertThat(anna.permitted(TUESDAY)).isEqualTo(anna);
        }
    }

    @Nested
    class ProfileAttributes {

        private static final Set<String> PROFILE = Set.of("gender");

        @Test
        void areKeptOnlyWhilePermitted() {
            var told = anna().described(new Person("Anna", null, null, null, Map.of("gender", "f", "tier", "gold")));
            var permitted = told.decided(Set.of(granted(Purpose.PROFILE, MONDAY)));
            var withdrawn = permitted.decided(Set.of(revoked(Purpose.PROFILE, TUESDAY)));

            assertThat(told.keepingPermitted(PROFILE).person().attributes()).containsOnlyKeys("tier");
            assertThat(permitted.keepingPermitted(PROFILE)).isEqualTo(permitted);
            assertThat(withdrawn.keepingPermitted(PROFILE).person().attributes())
                    .containsOnlyKeys("tier");
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
        return Customer.unknown("anna").reachedAt(Channel.EMAIL, "anna@mail.example");
    }

    private static Consent offers(Customer anna) {
        return Objects.requireNonNull(anna.consents().get(ConsentKey.mail(Purpose.OFFERS)));
    }

    private static Consent granted(Purpose purpose, Instant at) {
        return granted(purpose, ConsentBasis.OPT_IN, at, false);
    }

    private static Consent granted(Purpose purpose, ConsentBasis basis, Instant at, boolean imported) {
        return new Consent(purpose, Channel.EMAIL, ConsentStatus.GRANTED, basis, null, null, at, imported, null);
    }

    private static Consent revoked(Purpose purpose, Instant at) {
        return new Consent(purpose, Channel.EMAIL, ConsentStatus.REVOKED, null, null, null, at, false, null);
    }
}
