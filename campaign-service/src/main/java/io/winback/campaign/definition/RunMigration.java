package io.winback.campaign.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the runs of a campaign, and can take them over to another version of it. */
public interface RunMigration {

    /**
     * Active runs on other versions than this one, by version, stage and what is planned.
     *
     * @param stages in which stage of the new version those go on whose stage of the old one is the key
     */
    List<Group> groups(String campaign, int to, Map<String, String> stages);

    /**
     * Takes the runs of these groups over, in chunks under the locks of their customers, each chunk a transaction and each run with a
     * decision MIGRATED. A run that has moved on since its group was counted is left where it is. Asked again it takes over what is left.
     *
     * @return how many runs were taken over
     */
    long migrate(String campaign, int to, List<Move> moves);

    /**
     * Runs of the same fate.
     *
     * @param stage none for those held out, who are in no stage
     * @param mail key of the mail that is planned and not yet sent for this stage, if there is one
     * @param written whether a mail of the stage they would go on in was planned or sent to them before they were in it: it is never sent twice
     */
    record Group(
            int version, @Nullable String stage, @Nullable String mail, boolean written, long runs) {}

    /**
     * A group that goes.
     *
     * @param stage in the old version; none for those held out
     * @param mail as in its group: runs with another mail planned, or none, do not go
     * @param newStage in the new version, none for those held out
     */
    record Move(
            int version,
            @Nullable String stage,
            @Nullable String mail,
            @Nullable String newStage) {}
}
