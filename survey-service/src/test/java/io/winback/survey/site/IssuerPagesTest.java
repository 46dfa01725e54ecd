package io.winback.survey.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestIssuer;
import io.winback.local.testing.Visitor;
import io.winback.survey.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of a company whose issuer calls our roles otherwise and says them in access tokens only, and its machines. */
@QuarkusTest
@ServiceTest
@TestProfile(IssuerPagesTest.Company.class)
class IssuerPagesTest {

    public static final class Company implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.token.audience",
                    "winback",
                    "quarkus.oidc.roles.role-claim-path",
                    "teams",
                    "quarkus.oidc.people.tenant-enabled",
                    "true",
                    "quarkus.oidc.people.client-id",
                    "winback-pages",
                    "quarkus.oidc.people.credentials.secret",
                    "a secret of thirty-two characters",
                    "quarkus.oidc.people.roles.source",
                    "accesstoken",
                    "winback.oidc.roles.\"Marketing team\"",
                    "marketer",
                    "winback.oidc.roles.Helpdesk",
                    "agent");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestIssuer.class));
        }
    }

    TestIssuer issuer;

    private Visitor visitor = new Visitor("");

    /** The port is not known before the service has started. */
    @BeforeEach
    void comeIn() {
        visitor = new Visitor("http://localhost:" + RestAssured.port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void letsPeopleInAndOutByWellMadePages(String language) {
        // given who asks for a page
        visitor.get("/ui/survey/sign-in?lang=" + language);
        var signIn = visitor.get("/ui/survey/contacts");
        assertThat(PageChecks.faults(signIn.page(), language)).isEmpty();

        // when
        var arrived = signIn(signIn, "[\"Marketing team\",\"Helpdesk\",\"operator\"]");

        // then
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(PageChecks.faults(arrived.page(), language)).isEmpty();
        assertThat(arrived.page().select("a.button").attr("href")).isEqualTo("/ui/survey/contacts");
        var contacts = visitor.get("/ui/survey/contacts");
        assertThat(contacts.path()).isEqualTo("/ui/survey/contacts");
        assertThat(contacts.text()).contains("oidc:5d0c-7f");

        // and when
        var left = visitor.submit(contacts, "/ui/survey/sign-out", Map.of());

        // then
        assertThat(left.status()).isEqualTo(200);
        assertThat(PageChecks.faults(left.page(), language)).isEmpty();
        assertThat(left.page().select("a.button").attr("href")).startsWith(issuer.address() + "/endsession?");
        assertThat(visitor.get("/ui/survey/contacts").path()).startsWith("/ui/survey/sign-in");
    }

    @Test
    void showsAnAgentTheContactsAndWhoIsAMarketerTooTheSurveys() {
        signIn(visitor.get("/ui/survey"), "[\"Helpdesk\"]");
        assertThat(visitor.get("/ui/survey").path()).isEqualTo("/ui/survey/contacts");

        signIn(visitor.get("/ui/survey/sign-in"), "[\"Helpdesk\",\"Marketing team\"]");
        assertThat(visitor.get("/ui/survey").path()).isEqualTo("/ui/survey");
    }

    @Test
    void knowsRolesOnlyByTheNamesTheCompanyGaveThem() {
        var refused = signIn(visitor.get("/ui/survey"), "[\"marketer\"]");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(PageChecks.faults(refused.page(), "en")).isEmpty();
    }

    @Test
    void letsMachinesIn() {
        given().auth()
                .oauth2(token("Marketing team"))
                .get("/api/surveys")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(token("marketer"))
                .get("/api/surveys")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private Visitor.Answer signIn(Visitor.Answer page, String teams) {
        var login = visitor.get(page.page().select("a.button").attr("href"));
        return visitor.submit(login, "", Map.of("username", "5d0c-7f", "claims", "{\"teams\":" + teams + "}"));
    }

    private String token(String team) {
        return issuer.token("reports", "winback", Map.of("teams", List.of(team)), 3600);
    }
}
