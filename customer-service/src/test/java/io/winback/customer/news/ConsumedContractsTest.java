package io.winback.customer.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service reads is what the producers promise. */
class ConsumedContractsTest {

    private static final ObjectMapper JSON = new EventJson().mapper();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("campaign-service", "message.sent.v1", MessageSent.class),
                Arguments.of("campaign-service", "message.failed.v1", MessageFailed.class),
                Arguments.of("campaign-service", "consent.withdrawn.v1", ConsentWithdrawn.class),
                Arguments.of("campaign-service", "consent.given.v1", ConsentGiven.class),
                Arguments.of("campaign-service", "preference.changed.v1", PreferenceChanged.class),
                Arguments.of("campaign-service", "survey.invited.v1", SurveyInvited.class),
                Arguments.of("campaign-service", "coupon.issued.v1", CouponIssued.class),
                Arguments.of("campaign-service", "coupon.redeemed.v1", CouponRedeemed.class),
                Arguments.of("campaign-service", "coupon.revoked.v1", CouponRevoked.class),
                Arguments.of("campaign-service", "enrollment.ended.v1", EnrollmentEnded.class),
                Arguments.of("survey-service", "survey.answered.v1", SurveyAnswered.class),
                Arguments.of("survey-service", "contact.requested.v1", ContactRequested.class),
                Arguments.of("survey-service", "contact.closed.v1", ContactClosed.class),
                Arguments.of("survey-service", "exclusion.proposed.v1", ExclusionProposed.class),
                Arguments.of("segmentation-service", "profile.changed.v1", ProfileChanged.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void bindsTheExampleToday(String producer, String type, Class<?> told) throws IOException {
        assertComplete(JSON.readValue(Contract.of(producer, type).example(), told));
    }

    @ParameterizedTest
    @MethodSource("events")
    void bindsTheExampleOfTomorrow(String producer, String type, Class<?> told) throws IOException {
        assertComplete(JSON.readValue(Contract.of(producer, type).exampleFromTheFuture(), told));
    }

    /** Only what may be absent may be null. */
    private static void assertComplete(Object told) {
        assertThat(told).satisfies(record -> {
            for (var component : record.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                if (!component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class)) {
                    assertThat(accessor.invoke(record)).as(component.getName()).isNotNull();
                }
            }
        });
    }
}
