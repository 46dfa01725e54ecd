package io.winback.survey.answer;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Topic;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answer and event exist together or not at all. */
@QuarkusTest
@ServiceTest
class AnswerTransactionTest {

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @BeforeEach
    void letTheOutboxFail() {
        stored.run("""
                create or replace function refuse_event() returns trigger language plpgsql
                  as $$ begin raise exception 'refused by the test'; end $$
                """);
        stored.run("create trigger refuse_event before insert on outbox_event execute function refuse_event()");
    }

    @AfterEach
    void letItWorkAgain() {
        stored.run("drop trigger if exists refuse_event on outbox_event");
    }

    @Test
    void storesNothingWithoutItsEvent() {
        // given
        var anna = invitations.anna();

        // when
        given().formParam("reason", "OTHER")
                .post("/s/" + invitations.token(anna))
                .then()
                .statusCode(500);

        // then
        assertThat(stored.answers(anna.id())).isZero();
    }

    @Test
    void keepsTheFormerAnswerWhenAChangeCannotBeTold() {
        // given
        var anna = invitations.anna();
        var url = "/s/" + invitations.token(anna);
        letItWorkAgain();
        given().redirects()
                .follow(false)
                .formParam("reason", "OTHER")
                .post(url)
                .then()
                .statusCode(303);
        letTheOutboxFail();

        // when
        given().formParam("reason", "QUALITY").post(url).then().statusCode(500);

        // then
        letItWorkAgain();
        assertThat(stored.texts("select code from answer_choice v join answer a on a.id = v.answer_id"
                        + " where a.invitation_id = '" + anna.id() + "'"))
                .containsExactly("OTHER");
        await().untilAsserted(() -> assertThat(new Topic("winback.surveys").of(anna.customerId(), SurveyAnswered.TYPE))
                .hasSize(1));
    }
}
