package org.sessioniv.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.BrokenLink.Fault;

/** Walks a stream, computes every hash and version anew, and names the first link that does not hold. */
public final class ChainCheck {
    private static final int PAGE = 200;

    private final Journal journal;
    private final StreamId stream;

    /** What the store says the end is; entries that follow meanwhile are left for the next check. */
    private final Head claimed;

    private Head walked;
    private long entries;
    private int page = PAGE;

    private ChainCheck(Journal journal, StreamId stream, Head from, Head claimed) {
        this.journal = journal;
        this.stream = stream;
        this.walked = from;
        this.claimed = claimed;
    }

    /** Checks the stream up to the head that it has now. */
    public static Future<ChainReport> verify(Journal journal, StreamId stream) {
        return verify(journal, stream, Head.NONE);
    }

    /** Checks the stream behind the head {@code from}, of which something else than this stream gives account. */
    public static Future<ChainReport> verify(Journal journal, StreamId stream, Head from) {
        return journal.head(stream).compose(head -> new ChainCheck(journal, stream, from, head).walk());
    }

    private Future<ChainReport> walk() {
        if (walked.version() >= claimed.version()) {
            return Future.succeededFuture(atEnd());
        }
        return journal.read(stream, walked.version(), page).compose(this::check).recover(this::unread);
    }

    /** A page that holds a broken entry is not given; those before it are read one by one, up to that entry. */
    private Future<ChainReport> unread(Throwable cause) {
        if (!(cause instanceof BrokenChain chain)) {
            return Future.failedFuture(cause);
        }
        if (page == 1) {
            return Future.succeededFuture(broken(chain.link()));
        }
        page = 1;
        return walk();
    }

    private Future<ChainReport> check(List<Entry> read) {
        if (read.isEmpty()) {
            return Future.succeededFuture(broken(endsAt(walked, claimed)));
        }
        for (Entry entry : read) {
            Optional<BrokenLink> link = BrokenLink.between(stream, walked, entry);
            if (link.isPresent()) {
                return Future.succeededFuture(new ChainReport(stream, entries, walked, link));
            }
            walked = entry.head();
            entries++;
            if (walked.version() >= claimed.version()) {
                break;
            }
        }
        return walk();
    }

    private ChainReport atEnd() {
        if (walked.equals(claimed)) {
            return new ChainReport(stream, entries, walked, Optional.empty());
        }
        return broken(wrongHead(walked, claimed));
    }

    /** The fault of a stream whose entries end at the one head, while the store noted the other, later one. */
    public static BrokenLink endsAt(Head walked, Head claimed) {
        return new BrokenLink(
                walked.version(), Fault.GAP, "the stream ends here, but its head is at version " + claimed.version());
    }

    /** The fault of a stream whose entries' content gives another head than the store noted. */
    public static BrokenLink wrongHead(Head walked, Head claimed) {
        return new BrokenLink(
                walked.version(),
                Fault.WRONG_HEAD,
                "the last entry's content gives " + walked + ", but the store noted " + claimed);
    }

    private ChainReport broken(BrokenLink link) {
        return new ChainReport(stream, entries, walked, Optional.of(link));
    }
}
