package io.winback.campaign.offer.pool;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads uploads into pools, a thousand codes a transaction: one that breaks off is sent again. */
@Singleton
public class Uploads {

    private final PoolService pools;

    Uploads(PoolService pools) {
        this.pools = pools;
    }

    /** The codes of a file, one a line, or the first column of CSV. */
    public UploadResponse read(String key, InputStream content) {
        pools.get(key);
        var upload = new Upload(key);
        try (var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                upload.lines.read(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload.lines.flush();
        return new UploadResponse(key, upload.added, upload.known, upload.lines.refusals(), upload.lines.refused());
    }

    private final class Upload {

        private final String key;
        private final CodeLines lines = new CodeLines(this::take);
        private int added;
        private int known;

        private Upload(String key) {
            this.key = key;
        }

        private void take(Map<String, Integer> codes) {
            var fresh = pools.add(key, codes.keySet(), false);
            added += fresh.size();
            var rest = codes.keySet().stream()
                    .filter(code -> !fresh.contains(code))
                    .collect(Collectors.toList());
            var elsewhere = pools.poolsOf(rest);
            for (var code : rest) {
                var pool = elsewhere.get(code);
                if (key.equals(pool)) {
                    known++;
                } else {
                    lines.refuse(
                            codes.getOrDefault(code, 0),
                            code,
                            pool == null ? "a customer has this code already" : "it is in the pool " + pool);
                }
            }
        }
    }
}
