package org.sessioniv.journal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that an adaptor gives from a thread of its own. Whoever asked on a Vert.x context hears it there, so that a
 * room's state is touched by its own event loop only.
 */
public final class Reply<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);

    private final @Nullable Context context = Vertx.currentContext();
    private final Promise<T> promise = Promise.promise();

    /** Made on the caller's thread, before the work is handed over. */
    public Reply() {}

    public Future<T> future() {
        return promise.future();
    }

    public void complete(@Nullable T answer) {
        onContext(() -> promise.tryComplete(answer));
    }

    public void fail(Throwable failure) {
        onContext(() -> promise.tryFail(failure));
    }

    /** Passes the other future's result on. */
    public void follow(Future<T> other) {
        other.onComplete(this::complete, this::fail);
    }

    private void onContext(Runnable work) {
        if (context == null) {
            work.run();
        } else {
            try {
                context.runOnContext(ignored -> work.run());
            } catch (RejectedExecutionException ended) {
                LOG.debug("Whoever asked has ended; nobody is left to hear the answer.", ended);
            }
        }
    }
}
