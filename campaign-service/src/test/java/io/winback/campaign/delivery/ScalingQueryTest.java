package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.winback.campaign.RealTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an autoscaler asks of our database (deploy/kubernetes): it must not break with a migration, nor need more than its grants. */
@RealTest
class ScalingQueryTest {

    private static final Path KUBERNETES = Path.of("../deploy/kubernetes");
    private static final Pattern QUERY = Pattern.compile("query: >-\\n((?: {10}.*\\n)+)");

    @Inject
    AgroalDataSource database;

    @Test
    void countsDueMailsAndMayReadNothingElse() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create role keda");
            for (var grant : lines(KUBERNETES.resolve("README.md"), line -> line.startsWith("grant select"))) {
                statement.execute(grant);
            }
            statement.execute("set local role keda");

            try (var counted = statement.executeQuery(query())) {
                assertThat(counted.next()).isTrue();
                assertThat(counted.getLong(1)).isNotNegative();
            }
            assertThatThrownBy(() -> statement.execute("select mail from message"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .as("insufficient privilege")
                            .isEqualTo("42501"));
            connection.rollback();
        }
    }

    private static String query() throws IOException {
        var found = QUERY.matcher(Files.readString(KUBERNETES.resolve("components/scaling/sender.yaml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Iterable<String> lines(Path file, Predicate<String> which) throws IOException {
        var lines = Files.readAllLines(file).stream().filter(which).toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }
}
