package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.sessioniv.domain.poll.Counts;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollTerms;

/**
 * Counts closed polls beside the rooms. A count may take long, where many options are tied again and again; until it is
 * there the room goes on answering everybody else, and only the command that needs it waits. A closed poll does not
 * change, so that what was counted ahead is what the room would count. What was not counted ahead is counted when it is
 * asked for. For all threads.
 */
public final class CountedPolls implements Counts {
    /** Results that wait for the command that asked for them; an older one would be counted again. */
    private static final int MOST = 100;

    /** Where counting is done. */
    @FunctionalInterface
    public interface Bench {
        /** Does that work without keeping the caller. */
        Future<Outcome> work(Callable<Outcome> count);
    }

    private final Bench bench;
    private final Map<PollTerms, Future<Outcome>> underway = new ConcurrentHashMap<>();
    private final Map<PollTerms, Counted> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PollTerms, Counted> eldest) {
            return size() > MOST;
        }
    });

    public CountedPolls(Bench bench) {
        this.bench = bench;
    }

    private record Counted(Poll.Closed poll, Outcome outcome) {
        /** The same poll may have been closed with other ballots, in a history that came to nothing. */
        boolean isOf(Poll.Closed other) {
            return poll == other || poll.equals(other);
        }
    }

    /** Done once the result of that poll is known, or cannot be. */
    Future<Void> ahead(Poll.Closed poll) {
        return underway.computeIfAbsent(poll.terms(), any -> begin(poll))
                .onComplete(any -> underway.remove(poll.terms()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Outcome> begin(Poll.Closed poll) {
        return find(poll)
                .map(Future::succeededFuture)
                .orElseGet(() -> bench.work(() -> PollCount.of(poll))
                        .onSuccess(outcome -> known.put(poll.terms(), new Counted(poll, outcome))));
    }

    private Optional<Outcome> find(Poll.Closed poll) {
        return Optional.ofNullable(known.get(poll.terms()))
                .filter(counted -> counted.isOf(poll))
                .map(Counted::outcome);
    }

    @Override
    public Outcome of(Poll.Closed poll) {
        return find(poll).orElseGet(() -> PollCount.of(poll));
    }
}
