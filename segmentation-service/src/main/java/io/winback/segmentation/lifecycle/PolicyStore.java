package io.winback.segmentation.lifecycle;

import static java.util.stream.Collectors.toMap;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policies in force. Whoever stores stages by them keeps them in force until he has committed. */
@Singleton
class PolicyStore {

    private static final String LOCK = "hashtext('winback.lifecycle_policy')";
    private static final String STANDARD = "";

    private final Database database;

    PolicyStore(Database database) {
        this.database = database;
    }

    Policies get() {
        return database.with(sql -> {
            var policies = sql.createQuery("select * from lifecycle_policy")
                    .map((row, context) -> Map.entry(row.getString("category"), policy(row)))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
            var standard = policies.remove(STANDARD);
            if (standard == null) {
                throw new IllegalStateException("No standard policy");
            }
            return new Policies(standard, policies);
        });
    }

    /** The policies, which nobody replaces before the caller's transaction has ended. */
    Policies keep() {
        database.use(sql -> sql.execute("select pg_advisory_xact_lock_shared(" + LOCK + ")"));
        return get();
    }

    /** Waits for those who store stages by the policies, and holds them off until the caller's transaction has ended. */
    void lock() {
        database.use(sql -> sql.execute("select pg_advisory_xact_lock(" + LOCK + ")"));
    }

    /** Writes the policy of the category, or the standard where none is named. */
    void put(@Nullable String category, Policy policy) {
        var days = policy.days();
        var seasons = policy.seasons();
        var rhythm = policy.rhythm();
        database.use(sql -> sql.createUpdate("""
                        insert into lifecycle_policy (category, preset, repeat_interval_days, lapse_threshold_days, seasons,
                          rhythm_purchases, rhythm_repeat, rhythm_lapse, rhythm_shortest)
                        values (:category, :preset, :repeat, :lapse, cast(:seasons as text[]),
                          :rhythmPurchases, :rhythmRepeat, :rhythmLapse, :rhythmShortest)
                        on conflict (category) do update set preset = excluded.preset,
                          repeat_interval_days = excluded.repeat_interval_days,
                          lapse_threshold_days = excluded.lapse_threshold_days, seasons = excluded.seasons,
                          rhythm_purchases = excluded.rhythm_purchases, rhythm_repeat = excluded.rhythm_repeat,
                          rhythm_lapse = excluded.rhythm_lapse, rhythm_shortest = excluded.rhythm_shortest
                        """)
                .bind("category", category == null ? STANDARD : category)
                .bind("preset", policy.preset().name())
                .bind("repeat", days == null ? null : days.repeatInterval())
                .bind("lapse", days == null ? null : days.lapseThreshold())
                .bindArray("seasons", String.class, seasons == null ? null : texts(seasons))
                .bind("rhythmPurchases", rhythm == null ? null : rhythm.minPurchases())
                .bind("rhythmRepeat", rhythm == null ? null : rhythm.repeatFactor())
                .bind("rhythmLapse", rhythm == null ? null : rhythm.lapseFactor())
                .bind("rhythmShortest", rhythm == null ? null : rhythm.shortestDays())
                .execute());
    }

    void remove(String category) {
        database.use(sql -> sql.createUpdate("delete from lifecycle_policy where category = :category")
                .bind("category", category)
                .execute());
    }

    private static Policy policy(ResultSet row) throws SQLException {
        return new Policy(Preset.valueOf(row.getString("preset")), days(row), seasons(row), rhythm(row));
    }

    private static Policy.@Nullable Days days(ResultSet row) throws SQLException {
        var repeat = row.getInt("repeat_interval_days");
        return row.wasNull() ? null : new Policy.Days(repeat, row.getInt("lapse_threshold_days"));
    }

    private static @Nullable Rhythm rhythm(ResultSet row) throws SQLException {
        var purchases = row.getInt("rhythm_purchases");
        return row.wasNull()
                ? null
                : new Rhythm(
                        purchases,
                        row.getBigDecimal("rhythm_repeat"),
                        row.getBigDecimal("rhythm_lapse"),
                        row.getInt("rhythm_shortest"));
    }

    private static @Nullable Seasons seasons(ResultSet row) throws SQLException {
        var texts = row.getArray("seasons");
        return texts == null
                ? null
                : new Seasons(Arrays.stream((String[]) texts.getArray())
                        .map(text -> text.split(" ", -1))
                        .map(part -> Season.of(Season.Kind.valueOf(part[0]), part[1], part[2]))
                        .toList());
    }

    private static String[] texts(Seasons seasons) {
        return List.copyOf(seasons.all()).stream()
                .map(season -> season.kind() + " " + season.fromText() + " " + season.toText())
                .toArray(String[]::new);
    }
}
