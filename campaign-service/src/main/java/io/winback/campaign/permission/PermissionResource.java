package io.winback.campaign.permission;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.permission.Pages.Done;
import io.winback.campaign.permission.PermissionLinks.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public links at the foot of every mail. A GET changes nothing; a POST needs no login, for the link is the proof. */
@Path("/t")
@PermitAll
@Blocking
class PermissionResource {

    private final PermissionLinks links;
    private final PreferenceService preferences;
    private final Pages pages;
    private final PublicAnswers answers;

    PermissionResource(PermissionLinks links, PreferenceService preferences, Pages pages, PublicAnswers answers) {
        this.links = links;
        this.preferences = preferences;
        this.pages = pages;
        this.answers = answers;
    }

    @GET
    @Path("/u/{token}")
    @Operation(hidden = true)
    public Response showUnsubscribe(
            @RestPath String token, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return open(
                links.unsubscribing(token),
                headers,
                reader -> pages.unsubscribe(language(lang, reader.language()), links.preferencesPath(reader)));
    }

    /** RFC 8058: whatever the body says and however it is written, a POST unsubscribes, and is answered without a redirect. */
    @POST
    @Path("/u/{token}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response unsubscribe(
            @RestPath String token, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return open(
                links.unsubscribing(token),
                headers,
                reader -> pages.unsubscribed(
                        language(lang, reader.language()),
                        links.preferencesPath(reader),
                        preferences.unsubscribe(reader)));
    }

    @GET
    @Path("/p/{token}")
    @Operation(hidden = true)
    public Response showPreferences(
            @RestPath String token, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return open(links.preferring(token), headers, reader -> {
            var standing = preferences.standing(reader);
            return pages.preferences(
                    language(lang, standing.wishes().language()), links.preferencesPath(reader), standing);
        });
    }

    @POST
    @Path("/p/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response savePreferences(@RestPath String token, @Context HttpHeaders headers, PreferenceForm form) {
        return open(links.preferring(token), headers, reader -> {
            var change = preferences.save(reader, form);
            var done = form.stops() ? Done.STOPPED : form.undoes() ? Done.UNDONE : Done.SAVED;
            return pages.saved(change.after().wishes().language(), links.preferencesPath(reader), change, done);
        });
    }

    /** What is no link at all leads to the page of a link that does not work. */
    @GET
    @Path("/{rest:.*}")
    @Operation(hidden = true)
    public Response lost(@Context HttpHeaders headers) {
        return answers.wrong(headers);
    }

    private Response open(Optional<Reader> reader, HttpHeaders headers, Function<Reader, String> content) {
        return reader.map(content).map(answers::page).orElseGet(() -> answers.wrong(headers));
    }

    private static String language(@Nullable String asked, String own) {
        return asked != null && Pages.LANGUAGES.contains(asked) ? asked : own;
    }
}
