package io.winback.segmentation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at, and now and then breaks, what the service has stored. */
public final class Stored {

    private Stored() {}

    /** Rows as text, columns joined by a blank; null shows as -. */
    public static List<String> rows(String query, Object... values) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var cells = new String[result.getMetaData().getColumnCount()];
                    for (var i = 0; i < cells.length; i++) {
                        var cell = result.getString(i + 1);
                        cells[i] = cell == null ? "-" : cell;
                    }
                    rows.add(Arrays.stream(cells).collect(Collectors.joining(" ")));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String query, Object... values) {
        return Long.parseLong(rows(query, values).get(0));
    }

    public static void run(String command) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties the base; whatever the service has in hand goes on with what it finds, so either side may have to begin again. */
    public static void clear() {
        Shop.soon().ignoreExceptions().until(() -> {
            run("truncate customer, purchase cascade");
            return true;
        });
    }
}
