package io.winback.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.platform.links.SignedLinks;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SuspicionsTest {

    @Inject
    Invitations invitations;

    @Inject
    SignedLinks links;

    @Inject
    Stored stored;

    @Test
    void hasNothingAgainstWhoeverTakesTheirTime() {
        var anna = invitations.anna();

        answer(anna, Map.of("shown", shown(anna, Instant.now().minusSeconds(3))));

        assertThat(suspicionOf(anna)).isEqualTo("{}");
    }

    @Test
    void flagsAFormThatIsSentAsSoonAsItIsShown() {
        // given a form whose moment lies ahead, so that no slow machine makes it late
        var anna = invitations.anna();

        // when
        answer(anna, Map.of("shown", shown(anna, Instant.now().plusSeconds(600))));

        // then
        assertThat(suspicionOf(anna)).isEqualTo("{TOO_FAST}");
    }

    @Test
    void leavesLessTimeToWhomAClickHasSavedTheChoice() {
        var quick = invitations.anna();
        var quicker = invitations.anna();

        answer(quick, Map.of("shown", shown(quick, true, Instant.now().minusMillis(600))));
        answer(quicker, Map.of("shown", shown(quicker, true, Instant.now().plusSeconds(600))));

        assertThat(suspicionOf(quick)).isEqualTo("{}");
        assertThat(suspicionOf(quicker)).isEqualTo("{TOO_FAST}");
    }

    @Test
    void believesNoMomentThatIsForgedOrOfAnother() {
        var anna = invitations.anna();
        var bela = invitations.anna();
        var soon = Instant.now().plusSeconds(600);

        answer(anna, Map.of("shown", shown(bela, soon)));
        answer(bela, Map.of("shown", Long.toString(soon.toEpochMilli())));

        assertThat(suspicionOf(anna)).isEqualTo("{}");
        assertThat(suspicionOf(bela)).isEqualTo("{}");
    }

    @Test
    void flagsAFormWithTheFieldFilledThatNobodySees() {
        var anna = invitations.anna();

        answer(anna, Map.of("web_page", "https://spam.example"));

        assertThat(suspicionOf(anna)).isEqualTo("{TRAP}");
        assertThat(stored.answers(anna.id())).isEqualTo(1);
    }

    @Test
    void letsAFormSayWhenItWasShownFirst() {
        // given
        var anna = invitations.anna();
        var url = "/s/" + invitations.token(anna);
        var first =
                Jsoup.parse(given().get(url).asString()).select("[name=shown]").val();

        // when
        var again = given().formParam("shown", first).formParam("comment", "x").post(url);
        var forged = given().formParam("shown", "x").formParam("comment", "x").post(url);

        // then
        assertThat(Jsoup.parse(again.asString()).select("[name=shown]").val()).isEqualTo(first);
        assertThat(links.verify(
                        "survey-shown",
                        Jsoup.parse(forged.asString()).select("[name=shown]").val()))
                .get()
                .asString()
                .startsWith(anna.id() + "|");
    }

    private String shown(Invitation invitation, Instant at) {
        return shown(invitation, false, at);
    }

    private String shown(Invitation invitation, boolean marked, Instant at) {
        return links.sign("survey-shown", invitation.id() + "|1|" + marked + "|" + at.toEpochMilli());
    }

    private void answer(Invitation invitation, Map<String, String> besides) {
        var form = new HashMap<>(besides);
        form.put("reason", "OTHER");
        given().redirects()
                .follow(false)
                .formParams(form)
                .post("/s/" + invitations.token(invitation))
                .then()
                .statusCode(303);
    }

    private String suspicionOf(Invitation invitation) {
        return stored.texts("select suspicion::text from answer where invitation_id = '" + invitation.id() + "'")
                .get(0);
    }
}
