package io.winback.customer.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.customer.intake.mapping.Mapping;
import io.winback.customer.intake.source.BrokenContentException;
import io.winback.customer.intake.source.Content;
import io.winback.customer.intake.source.Line;
import io.winback.customer.intake.source.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One stream on its way into an import: understood line by line, handed over chunk by chunk. */
final class Pouring {

    private static final int CHUNK = 2_000;
    /** A chunk of long records is shorter, so that memory stays flat. */
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    /** So many records show which places there are in JSON. */
    private static final int LOOKED_AT = 100;

    private final UUID id;
    private final ImportService.Start start;
    private final @Nullable Mapping mapping;
    private final Content content;
    private final Preview preview;
    private final TreeSet<String> places = new TreeSet<>();
    private int lookedAt;
    private long sent;

    Pouring(UUID id, ImportService.Start start, @Nullable Mapping mapping, Content content, ObjectMapper json) {
        this.id = id;
        this.start = start;
        this.mapping = mapping;
        this.content = content;
        this.preview = new Preview(json);
    }

    /** Refuses columns with which nothing can be done. */
    void check(Collection<String> columns) {
        if (mapping != null) {
            mapping.check(columns);
        }
        places.addAll(columns);
        lookedAt = LOOKED_AT;
    }

    /** Returns whether the import goes on when the stream has ended; it does not when it was cancelled. */
    boolean pour(Lines lines, EntryReader entries, ChunkService chunks, Executor executor) throws IOException {
        var chunk = new ArrayList<Item>(CHUNK);
        try (var pipe = new ChunkPipe(executor)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.number() <= start.committedLine()) {
                    continue;
                }
                chunk.add(read(line, entries));
                if (isFull(chunk) && !send(chunk, chunks, pipe)) {
                    return false;
                }
            }
            return send(chunk, chunks, pipe) && pipe.settled();
        } catch (BrokenContentException e) {
            chunk.add(Item.refused(new Reject(e.line(), null, "From here the file cannot be read: " + e.getMessage())));
            chunks.commit(id, chunk, content.taken());
            throw e;
        }
    }

    private Item read(Line line, EntryReader entries) {
        var item = entries.read(plan().kind(), mapping, line);
        if (item.problem() == null && line.row() != null && mapping != null && lookedAt < LOOKED_AT) {
            lookedAt++;
            line.row().places().forEach(places::add);
        }
        show(item);
        return item;
    }

    private boolean isFull(List<Item> chunk) {
        return chunk.size() == CHUNK || content.unpacked() - sent > MOST_BYTES;
    }

    /** The bytes are those taken when the chunk was complete. */
    private boolean send(ArrayList<Item> chunk, ChunkService chunks, ChunkPipe pipe) {
        var items = List.copyOf(chunk);
        var bytes = content.taken();
        chunk.clear();
        sent = content.unpacked();
        return pipe.send(() -> chunks.commit(id, items, bytes));
    }

    void show(Item item) {
        if (plan().dryRun()) {
            preview.offer(item);
        }
    }

    List<Object> preview() {
        return preview.records();
    }

    /** Places in the file that no rule looks at. */
    List<String> unused() {
        return mapping == null ? List.of() : List.copyOf(mapping.unused(places));
    }

    UUID id() {
        return id;
    }

    ImportPlan plan() {
        return start.plan();
    }

    Content content() {
        return content;
    }
}
