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
        return journal.read(stream, walked.version(), PAGE).compose(this::check);
    }

    private Future<ChainReport> check(List<Entry> page) {
        if (page.isEmpty()) {
            return Future.succeededFuture(
                    broken(Fault.GAP, "the stream ends here, but its head is at version " + claimed.version()));
        }
        for (Entry entry : page) {
            Optional<BrokenLink> link = link(entry);
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

    private Optional<BrokenLink> link(Entry entry) {
        if (!entry.stream().equals(stream)) {
            return at(entry, Fault.WRONG_STREAM, "it belongs to the stream " + entry.stream());
        }
        if (entry.version() > walked.version()) {
            return at(entry, Fault.GAP, "the entry before ends at version " + walked.version());
        }
        if (entry.version() < walked.version()) {
            return at(entry, Fault.OVERLAP, "the entry before holds events up to version " + walked.version());
        }
        if (!entry.previous().equals(walked.hash())) {
            return at(
                    entry,
                    Fault.WRONG_PREVIOUS,
                    "it names " + entry.previous().hex() + " as its predecessor, whose content gives "
                            + walked.hash().hex());
        }
        if (entry.epoch() < walked.epoch()) {
            return at(entry, Fault.EPOCH_FELL, "epoch " + entry.epoch() + " follows epoch " + walked.epoch());
        }
        return Optional.empty();
    }

    private ChainReport atEnd() {
        if (walked.equals(claimed)) {
            return new ChainReport(stream, entries, walked, Optional.empty());
        }
        return broken(
                Fault.WRONG_HEAD, "the last entry's content gives " + walked + ", but the store noted " + claimed);
    }

    private ChainReport broken(Fault fault, String words) {
        return new ChainReport(stream, entries, walked, Optional.of(new BrokenLink(walked.version(), fault, words)));
    }

    private static Optional<BrokenLink> at(Entry entry, Fault fault, String words) {
        return Optional.of(new BrokenLink(entry.version(), fault, words));
    }
}
