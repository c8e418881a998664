package org.sessioniv.rooms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Work that would hold up an event loop: on a worker thread, and the answer back on the loop that asked. */
final class OffLoop {
    private OffLoop() {}

    /** Runs the work at once where there is no event loop, as on the command line. */
    static <T> Future<T> call(Callable<T> work) {
        @Nullable Context loop = Vertx.currentContext();
        if (loop != null) {
            return loop.executeBlocking(work, false);
        }
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception e) {
            return Future.failedFuture(e);
        }
    }
}
