package org.sessioniv.server;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;

/** Waiting, which only the command line may do. */
final class Outcomes {
    private Outcomes() {}

    /** What went wrong, for a person. */
    static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** The result of the future, waited for; its failure as it is. */
    static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
