package io.winback.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.events.EventJson;
import io.winback.platform.web.Problem;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs the method and keeps its answer in one transaction, so that effect and answer exist together or not at all. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 128;

    private final IdempotencyKeys keys;
    private final EventJson json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SecurityIdentity identity;

    IdempotencyInterceptor(
            IdempotencyKeys keys, EventJson json, HttpHeaders headers, UriInfo uri, SecurityIdentity identity) {
        this.keys = keys;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.identity = identity;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            return invocation.proceed();
        }
        Callable<Response> work =
                () -> answer(invocation, identity.getPrincipal().getName(), key);
        var timeout = timeout(invocation);
        return timeout > 0
                ? QuarkusTransaction.joiningExisting().timeout(timeout).call(work)
                : QuarkusTransaction.joiningExisting().call(work);
    }

    private static int timeout(InvocationContext invocation) {
        var idempotent = invocation.getMethod().getAnnotation(Idempotent.class);
        return idempotent == null ? 0 : idempotent.timeout();
    }

    private Response answer(InvocationContext invocation, String client, String key) throws Exception {
        var hash = hash(uri.getPath() + "\n" + json.mapper().writeValueAsString(invocation.getParameters()));
        var before = keys.takeOrFind(client, key, hash);
        if (before.isPresent()) {
            return replay(before.get(), hash);
        }
        var response = (Response) invocation.proceed();
        keys.keep(client, key, response.getStatus(), response.getHeaderString("Location"), body(response));
        return response;
    }

    private static Response replay(StoredAnswer answer, String hash) {
        if (!answer.requestHash().equals(hash)) {
            throw Problem.of(
                    422,
                    "idempotency-key-reused",
                    "Idempotency-Key reused",
                    "This key was used for another request; send a new key with a new request.");
        }
        var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    private @Nullable String body(Response response) throws JsonProcessingException {
        var answer = response.getEntity() instanceof Redacted redacted ? redacted.kept() : response.getEntity();
        return answer == null ? null : json.mapper().writeValueAsString(answer);
    }

    private static String hash(String request) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
