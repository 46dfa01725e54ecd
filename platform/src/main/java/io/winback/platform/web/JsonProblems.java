package io.winback.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A body of the wrong shape is answered with a problem that names the field; Quarkus's own answer to it has no body. Public, as generated classes call it from
 * another class loader.
 */
public class JsonProblems {

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        var field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
        return Problem.ofField(
                        400,
                        "invalid-json",
                        "Invalid JSON",
                        field.isEmpty() ? "body" : field,
                        "The value has another type than is read here; see the example of this operation.")
                .toResponse();
    }
}
