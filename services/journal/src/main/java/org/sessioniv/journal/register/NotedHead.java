package org.sessioniv.journal.register;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.BrokenLink;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** A head that a stream had at some time, and the question whether it still has it in its chain. */
public record NotedHead(StreamId stream, Head head) {
    /** What is wrong; nothing when the stream holds the head, or has put it at rest. */
    public Future<Optional<BrokenLink>> check(Journal journal) {
        return journal.head(stream).compose(now -> {
            if (now.version() < head.version()) {
                return Future.succeededFuture(broken(
                        now.version(),
                        now.version() == 0
                                ? "nothing of it is there, but it was noted up to version " + head.version()
                                : "it ends here, but was noted up to version " + head.version()));
            }
            return now.version() == head.version()
                    ? Future.succeededFuture(compared(now.hash().equals(head.hash())))
                    : journal.read(stream, head.version(), 1)
                            .map(this::compared)
                            .recover(NotedHead::unread);
        });
    }

    /** Whether the stream has it in its chain, and shows so; what was put at rest does not. */
    Future<Boolean> isShown(Journal journal) {
        return journal.head(stream).compose(now -> {
            if (now.version() <= head.version()) {
                return Future.succeededFuture(
                        now.version() == head.version() && now.hash().equals(head.hash()));
            }
            return journal.read(stream, head.version(), 1)
                    .map(behind -> !behind.isEmpty()
                            && behind.get(0).version() == head.version()
                            && behind.get(0).previous().equals(head.hash()))
                    .recover(cause ->
                            cause instanceof BrokenChain ? Future.succeededFuture(false) : Future.failedFuture(cause));
        });
    }

    private static Future<Optional<BrokenLink>> unread(Throwable cause) {
        return cause instanceof BrokenChain chain
                ? Future.succeededFuture(Optional.of(chain.link()))
                : Future.failedFuture(cause);
    }

    private Optional<BrokenLink> compared(List<Entry> behind) {
        if (behind.isEmpty() || behind.get(0).version() > head.version()) {
            // At rest: entries were dropped of which the account speaks, and its own chain with it.
            return Optional.empty();
        }
        Entry next = behind.get(0);
        return compared(next.version() == head.version() && next.previous().equals(head.hash()));
    }

    private Optional<BrokenLink> compared(boolean same) {
        return same
                ? Optional.empty()
                : broken(
                        head.version(),
                        "the entry that ends here is not the one that was noted as "
                                + head.hash().hex());
    }

    private static Optional<BrokenLink> broken(long version, String words) {
        return Optional.of(new BrokenLink(version, BrokenLink.Fault.NOT_AS_NOTED, words));
    }
}
