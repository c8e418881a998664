package org.sessioniv.domain.poll;

import java.util.Comparator;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The polls of one room. */
public record Polls(PMap<PollId, Poll> byId) {
    public static final Polls EMPTY = new Polls(HashTreePMap.empty());

    /** Polls of one room, over all its sessions. */
    public static final int MAX = 500;

    public Optional<Poll> find(PollId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Poll.Open> findOpen(PollId id) {
        return find(id).filter(Poll.Open.class::isInstance).map(Poll.Open.class::cast);
    }

    /** The open poll that was opened last. */
    public Optional<Poll> newestOpen() {
        return byId.values().stream()
                .filter(Poll.Open.class::isInstance)
                .max(Comparator.comparingInt(poll -> poll.terms().number()));
    }

    /** Whether an open poll has that option. */
    public boolean offersInOpenPoll(String option) {
        return byId.values().stream()
                .anyMatch(poll ->
                        poll instanceof Poll.Open && poll.terms().optionIds().contains(option));
    }

    Polls with(Poll poll) {
        return new Polls(byId.plus(poll.terms().id(), poll));
    }
}
