package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventionTest {

    private final Invention invention = new Invention(1);
    private final List<Person> people = IntStream.range(0, 10_000)
            .mapToObj(i -> invention.person(Integer.toString(10_000 + i), "United Kingdom"))
            .toList();

    @Test
    void theSameSeedInventsTheSamePerson() {
        assertThat(new Invention(1).person("17850", "EIRE")).isEqualTo(invention.person("17850", "EIRE"));
    }

    @Test
    void nobodyCanBeReachedOutsideTheExampleDomains() {
        assertThat(people).allSatisfy(person -> assertThat(person.email()).endsWith(".example"));
        assertThat(people.stream().map(Person::email)).doesNotHaveDuplicates();
    }

    @Test
    void consentAndLanguagesHaveTheirShares() {
        assertThat(people.stream().filter(Person::permits).count() / 10_000.0)
                .isCloseTo(Invention.CONSENT, within(0.012));
        assertThat(people.stream()
                                .filter(person -> person.language().equals("zh"))
                                .count()
                        / 10_000.0)
                .isCloseTo(Invention.CHINESE, within(0.01));
        assertThat(people).extracting(Person::language).contains("en", "zh", "et", "uk");
    }

    @Test
    void aPersonIsToldAsTheCustomerServiceTakesIt() {
        // given
        var person = new Person("17", "Märt Tamm", "customer-17@et.post.example", "et", "EE", true);

        // when
        var body = person.json(Instant.parse("2026-01-05T10:00:00Z"));

        // then
        assertThat(body.path("zone").asText()).isEqualTo("Europe/Tallinn");
        assertThat(body.path("consents").findValuesAsText("purpose")).containsExactly("OFFERS", "SURVEY", "NEWS");
        assertThat(body.path("consents").findValuesAsText("status")).containsOnly("GRANTED");
    }

    @Test
    void countriesBecomeCodesAndWhatIsNoneIsLeftOut() {
        assertThat(invention.person("1", "United Kingdom").country()).isEqualTo("GB");
        assertThat(invention.person("1", "EIRE").country()).isEqualTo("IE");
        assertThat(invention.person("1", "Unspecified").country()).isNull();
    }
}
