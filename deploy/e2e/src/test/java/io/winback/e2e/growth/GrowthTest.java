package io.winback.e2e.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each release the contracts and the fingerprints of the migrations are kept in {@code released}; what is there now must agree. */
class GrowthTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MODULES =
            List.of("platform", "customer-service", "segmentation-service", "campaign-service", "survey-service");

    @TestFactory
    Stream<DynamicTest> contractsOnlyGain() throws IOException {
        return files(RELEASED, ".schema.json")
                .map(released -> DynamicTest.dynamicTest(
                        RELEASED.relativize(released).toString(), () -> assertThat(SchemaGrowth.breaks(
                                        JSON.readTree(released.toFile()),
                                        JSON.readTree(today(released).toFile())))
                                .isEmpty()));
    }

    @Test
    void releasedExamplesAreNotEdited() throws IOException {
        assertThat(files(RELEASED, ".example.json")).isNotEmpty().allSatisfy(released -> assertThat(today(released))
                .hasSameTextualContentAs(released));
    }

    @Test
    void releasedMigrationsAreNotEdited() throws IOException {
        assertThat(fingerprints()).isNotEmpty().allSatisfy(line -> {
            var file = line.substring(line.indexOf(' ')).strip();
            assertThat(sha256(ROOT.resolve(file)) + "  " + file).isEqualTo(line);
        });
    }

    @Test
    void newMigrationsLeaveTheVersionBeforeAtWork() throws IOException {
        var released = new HashSet<String>();
        fingerprints()
                .forEach(line -> released.add(line.substring(line.indexOf(' ')).strip()));
        for (var module : MODULES) {
            var fresh = new HashSet<String>();
            files(ROOT.resolve(module).resolve("src/main/resources/db"), ".sql")
                    .filter(file -> !released.contains(ROOT.relativize(file).toString()))
                    .forEach(file -> assertThat(MigrationRules.breaks(text(file), fresh))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table message drop column outcome",
                "alter table message rename column outcome to result",
                "alter table message alter column outcome type varchar(3)",
                "alter table message alter outcome set not null",
                "alter table message add column cause text not null",
                "alter table message add constraint message_cause_ck check (cause <> '')",
                "create index message_cause_ix on message (cause)",
                "drop table if exists message",
                "truncate message"
            })
    void findsWhatIsForbidden(String statement) {
        assertThat(MigrationRules.breaks("-- a comment; with drop table\n" + statement + ";", new HashSet<>()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table message add column cause text",
                "alter table message add column cause text not null default ''",
                "alter table message alter column cause drop not null",
                "alter table message add constraint message_cause_ck check (cause <> '') not valid",
                "create index concurrently message_cause_ix on message (cause)",
                "alter table message set (autovacuum_vacuum_scale_factor = 0.01)",
                "create table cause (id uuid not null constraint cause_pk primary key); create index cause_ix on cause (id)"
            })
    void allowsWhatIsSafe(String statement) {
        assertThat(MigrationRules.breaks(statement + ";", new HashSet<>())).isEmpty();
    }

    @Test
    void findsWhatAReaderWouldMiss() throws IOException {
        var earlier = JSON.readTree("""
                {"required": ["id", "at"], "properties": {"id": {"type": "string"}, "at": {"type": "string"},
                 "kind": {"enum": ["A", "B"]}, "lines": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}
                """);
        var now = JSON.readTree("""
                {"required": ["id"], "properties": {"id": {"type": "integer"}, "at": {"type": "string"}, "more": {"type": "string"},
                 "kind": {"enum": ["A", "C"]}, "lines": {"type": "array", "items": {"type": "object", "properties": {}}}}}
                """);

        assertThat(SchemaGrowth.breaks(earlier, now))
                .containsExactlyInAnyOrder(
                        "/required: \"at\" is no longer always there",
                        "/properties/id/type: was \"string\", is \"integer\"",
                        "/properties/kind/enum: \"B\" is no longer told",
                        "/properties/lines/items/properties/n: is gone");
        assertThat(SchemaGrowth.breaks(earlier, earlier)).isEmpty();
    }

    /** {@code released/0.1.0/contracts/<module>/<file>} is {@code <module>/src/main/resources/contracts/<file>} today. */
    private static Path today(Path released) {
        var module = released.getParent().getFileName();
        return ROOT.resolve(module).resolve("src/main/resources/contracts").resolve(released.getFileName());
    }

    private static List<String> fingerprints() throws IOException {
        try (var lists = files(RELEASED, "migrations.sha256")) {
            return lists.flatMap(list -> text(list).lines()).toList();
        }
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
