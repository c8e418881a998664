package org.sessioniv.journal.register;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.BrokenLink;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/**
 * What checking the register found: its own chain, since when it is kept, how many streams it knows, the streams
 * that do not hold what was noted of them, and when a backup was restored.
 */
public record RegisterReport(
        ChainReport chain, Optional<Instant> since, int streams, List<BrokenChain> broken, List<Instant> restored) {
    private static final int PAGE = 500;

    public RegisterReport {
        broken = List.copyOf(broken);
        restored = List.copyOf(restored);
    }

    public boolean whole() {
        return chain.whole() && broken.isEmpty();
    }

    /** Reads the register from its first entry, and compares every stream with the last that was noted of it. */
    public static Future<RegisterReport> verify(Journal journal) {
        return ChainCheck.verify(journal, RegisteredJournal.REGISTER).compose(chain -> {
            Reading reading = new Reading();
            return (chain.whole() ? reading.from(journal, 0) : Future.<Void>succeededFuture())
                    .compose(read -> Register.check(journal, reading.known, reading.broken))
                    .compose(checked -> reading.checkThoseThatWentBack(journal))
                    .map(checked -> reading.report(chain));
        });
    }

    /** A stream of which a head was noted, and after that an earlier one. */
    private record WentBack(NotedHead from, BrokenLink link) {}

    /** The register entry by entry. */
    private static final class Reading {
        private final SortedMap<StreamId, Head> known = new TreeMap<>();
        private final SortedMap<StreamId, BrokenChain> broken = new TreeMap<>();
        private final List<Instant> restored = new ArrayList<>();
        private final List<WentBack> wentBack = new ArrayList<>();
        private Optional<Instant> since = Optional.empty();

        Future<Void> from(Journal journal, long version) {
            return journal.read(RegisteredJournal.REGISTER, version, PAGE).compose(page -> {
                if (page.isEmpty()) {
                    return Future.succeededFuture();
                }
                page.forEach(this::take);
                return from(journal, page.get(page.size() - 1).nextVersion());
            });
        }

        private void take(Entry entry) {
            Noted noted = Noted.read(entry.body());
            since = since.or(() -> Optional.of(entry.at()));
            if (noted.why() == Noted.Why.RESTORED) {
                restored.add(entry.at());
                wentBack.clear();
            } else {
                noted.heads().forEach((stream, head) -> {
                    Head before = known.getOrDefault(stream, Head.NONE);
                    boolean back = head.version() < before.version()
                            || head.version() == before.version()
                                    && !head.hash().equals(before.hash());
                    if (back) {
                        wentBack.add(new WentBack(new NotedHead(stream, before), wentBack(head, before, entry.at())));
                    }
                });
            }
            noted.addTo(known);
        }

        /** Of two nodes one may note late what the other has overtaken: whatever was noted is then in the chain. */
        Future<Void> checkThoseThatWentBack(Journal journal) {
            Future<Void> checked = Future.succeededFuture();
            for (WentBack one : wentBack) {
                checked = checked.compose(before -> one.from().isShown(journal)).map(shown -> {
                    if (!shown) {
                        StreamId stream = one.from().stream();
                        broken.putIfAbsent(stream, new BrokenChain(stream, one.link()));
                    }
                    return null;
                });
            }
            return checked;
        }

        private static BrokenLink wentBack(Head head, Head before, Instant at) {
            String words = "noted up to version " + before.version() + " once, it was found at version "
                    + head.version() + " at " + at;
            return new BrokenLink(head.version(), BrokenLink.Fault.NOT_AS_NOTED, words);
        }

        RegisterReport report(ChainReport chain) {
            return new RegisterReport(chain, since, known.size(), List.copyOf(broken.values()), restored);
        }
    }
}
