package org.sessioniv.journal.register;

import static org.sessioniv.journal.register.RegisteredJournal.REGISTER;

import io.vertx.core.Future;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register as it was found: the heads that it knows, the streams that do not hold them, and the streams that
 * went on since the last note.
 */
record Register(
        At at, SortedMap<StreamId, Head> known, Map<StreamId, BrokenChain> broken, SortedMap<StreamId, Head> since) {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final int PAGE = 500;

    /** The register's own head, where to read from to know all heads, and how many entries that would be. */
    record At(Head head, long readFrom, int sinceAll) {
        static final At START = new At(Head.NONE, 0, 0);
    }

    /**
     * A register that is broken itself keeps no room from its work: its checking names the place, and all streams are
     * noted anew behind it.
     */
    static Future<Register> read(Journal journal) {
        return end(journal).compose(end -> read(journal, end)).recover(cause -> {
            if (!(cause instanceof BrokenChain chain) || !chain.stream().equals(REGISTER)) {
                return Future.failedFuture(cause);
            }
            LOG.error("{}", chain.getMessage());
            return journal.head(REGISTER).compose(head -> read(journal, new At(head, head.version(), 0)));
        });
    }

    private static Future<Register> read(Journal journal, At from) {
        Register found = new Register(At.START, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        return found.fold(journal, from.readFrom(), 0)
                .map(entries -> new At(from.head(), from.readFrom(), entries))
                .compose(at -> check(journal, found.known, found.broken)
                        .compose(checked -> found.findSince(journal))
                        .map(done -> new Register(at, found.known, found.broken, found.since)));
    }

    /** Where the register ends now. */
    static Future<At> end(Journal journal) {
        return journal.head(REGISTER)
                .compose(head -> head.version() == 0
                        ? Future.succeededFuture(At.START)
                        : journal.read(REGISTER, head.version() - 1, 1)
                                .map(last -> new At(
                                        head, Noted.read(last.get(0).body()).readFrom(), 0)));
    }

    /** Where the register is now, from where it was; adds what was noted meanwhile. */
    static Future<At> follow(Journal journal, At from, Map<StreamId, Head> noted) {
        return journal.read(REGISTER, from.head().version(), PAGE).compose(page -> {
            At at = from;
            for (Entry entry : page) {
                Noted said = Noted.read(entry.body());
                said.addTo(noted);
                boolean same = said.readFrom() == at.readFrom();
                at = new At(entry.head(), said.readFrom(), same ? at.sinceAll() + 1 : 0);
            }
            return page.isEmpty() ? Future.succeededFuture(at) : follow(journal, at, noted);
        });
    }

    private Future<Integer> fold(Journal journal, long from, int entries) {
        return journal.read(REGISTER, from, PAGE).compose(page -> {
            if (page.isEmpty()) {
                return Future.succeededFuture(entries);
            }
            page.forEach(entry -> Noted.read(entry.body()).addTo(known));
            Entry last = page.get(page.size() - 1);
            return fold(journal, last.nextVersion(), entries + page.size());
        });
    }

    /** Adds the streams that do not hold what was noted of them. */
    static Future<Void> check(Journal journal, SortedMap<StreamId, Head> noted, Map<StreamId, BrokenChain> broken) {
        Future<Void> checked = Future.succeededFuture();
        for (Map.Entry<StreamId, Head> one : noted.entrySet()) {
            NotedHead head = new NotedHead(one.getKey(), one.getValue());
            checked = checked.compose(before -> head.check(journal)).map(link -> {
                link.ifPresent(wrong -> broken.put(head.stream(), new BrokenChain(head.stream(), wrong)));
                return null;
            });
        }
        return checked;
    }

    private Future<Void> findSince(Journal journal) {
        return journal.streams("").compose(streams -> {
            Future<Void> found = Future.succeededFuture();
            for (StreamId stream : streams) {
                found = found.compose(before -> journal.head(stream)).map(head -> {
                    boolean other = !stream.equals(REGISTER) && !broken.containsKey(stream);
                    if (other && !head.equals(known.get(stream))) {
                        since.put(stream, head);
                    }
                    return null;
                });
            }
            return found;
        });
    }
}
