package io.winback.customer.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Stores one chunk in the background while the next one is read; never more than one, so memory stays flat. */
final class ChunkPipe implements AutoCloseable {

    private final Executor executor;
    private CompletableFuture<Boolean> inHand = CompletableFuture.completedFuture(true);

    ChunkPipe(Executor executor) {
        this.executor = executor;
    }

    /** Hands over a chunk once the one before is stored; returns whether that one wants more. */
    boolean send(BooleanSupplier chunk) {
        if (!settled()) {
            return false;
        }
        inHand = CompletableFuture.supplyAsync(chunk::getAsBoolean, executor);
        return true;
    }

    /** Waits for the chunk in hand; fails as it failed. */
    boolean settled() {
        try {
            return inHand.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Nothing is under way any more, however it ended. */
    @Override
    public void close() {
        inHand.handle((more, failure) -> true).join();
    }
}
