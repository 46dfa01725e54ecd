package io.winback.survey;

import static io.restassured.RestAssured.given;

import io.winback.survey.Invitations.Invitation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Answers as customers give them. */
@Singleton
public class Answers {

    private final Invitations invitations;
    private final Stored stored;

    Answers(Invitations invitations, Stored stored) {
        this.invitations = invitations;
        this.stored = stored;
    }

    /** Gives the answer, and returns its id. */
    public UUID give(Invitation invitation, Map<String, String> form) {
        given().redirects()
                .follow(false)
                .formParams(form)
                .post("/s/" + invitations.token(invitation))
                .then()
                .statusCode(303);
        var id = id(invitation);
        // all of a test come from one address
        stored.run("update answer set suspicion = '{}' where id = '" + id + "'");
        return id;
    }

    /** Customers who name this sub-reason, which no questionnaire needs to have. */
    public List<Invitation> naming(String subReason, int count) {
        var people = IntStream.range(0, count).mapToObj(i -> invitations.anna()).toList();
        people.forEach(person -> {
            var id = give(person, Map.of("reason", "SERVICE"));
            stored.run("update answer set sub_reason = '" + subReason + "' where id = '" + id + "'");
        });
        return people;
    }

    public UUID id(Invitation invitation) {
        return UUID.fromString(
                stored.texts("select id::text from answer where invitation_id = '" + invitation.id() + "'")
                        .get(0));
    }
}
