package io.winback.customer.intake;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.winback.customer.Api;
import io.winback.local.testing.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Imports as a shop makes them. */
final class Imports {

    private Imports() {}

    static String open(String request) {
        return Api.shop()
                .body(request)
                .post("/api/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String open(String kind, String format) {
        return open("{\"kind\":\"%s\",\"format\":\"%s\"}".formatted(kind, format));
    }

    static ValidatableResponse done(String job, String content) {
        return put(job, content.getBytes(StandardCharsets.UTF_8)).then().statusCode(200);
    }

    static Response put(String job, byte[] content) {
        return sender().body(content).put("/api/imports/" + job + "/content");
    }

    static ValidatableResponse show(String job) {
        return Api.get("/api/imports/" + job).then().statusCode(200);
    }

    static ValidatableResponse rejects(String job) {
        return Api.get("/api/imports/" + job + "/rejects?limit=100").then().statusCode(200);
    }

    /** Without a charset that nobody named. */
    static RequestSpecification sender() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-Api-Key", TestKeys.STOREFRONT)
                .contentType("application/octet-stream");
    }

    /** A sample file, each id in it made one that no other test uses. */
    static byte[] sample(String name, String placeholder, String run) {
        return new String(sample(name), StandardCharsets.ISO_8859_1)
                .replace(placeholder, run)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] sample(String name) {
        try (var stream = Imports.class.getResourceAsStream("/imports/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
