package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    public Optional<Poll.Closed> findClosed(PollId id) {
        return find(id).filter(Poll.Closed.class::isInstance).map(Poll.Closed.class::cast);
    }

    /** The open poll that was opened last. */
    public Optional<Poll> newestOpen() {
        return open().max(Comparator.comparingInt(poll -> poll.terms().number()));
    }

    /** When the first of the open polls closes by the clock; none of them need have a closing time. */
    public Optional<Instant> nextClosing() {
        return open().flatMap(poll -> poll.terms().closesAt().stream()).min(Comparator.naturalOrder());
    }

    /** The open polls whose closing time has come by then, in the order in which they are to close. */
    public List<PollId> overAt(Instant now) {
        return open().map(Poll::terms)
                .filter(terms -> terms.isOverAt(now))
                .sorted(Comparator.comparing(
                                (PollTerms terms) -> terms.closesAt().orElseThrow())
                        .thenComparing(PollTerms::number))
                .map(PollTerms::id)
                .toList();
    }

    /** The closed polls whose result waits for nobody, in the order of their numbers. */
    public List<Poll.Closed> toPublish() {
        return byId.values().stream()
                .filter(Poll.Closed.class::isInstance)
                .map(Poll.Closed.class::cast)
                .filter(Poll.Closed::publishesItself)
                .sorted(Comparator.comparingInt(poll -> poll.terms().number()))
                .toList();
    }

    /** Whether there is anything that the room has to do without anybody's wish, now or at its time. */
    public boolean haveDuties() {
        return nextClosing().isPresent() || !toPublish().isEmpty();
    }

    private Stream<Poll> open() {
        return byId.values().stream().filter(Poll.Open.class::isInstance);
    }

    /** Whether an open poll has that option. */
    public boolean offersInOpenPoll(String option) {
        return byId.values().stream()
                .anyMatch(poll ->
                        poll instanceof Poll.Open && poll.terms().optionIds().contains(option));
    }

    /** The poll that asks again what that one asked. */
    public Optional<Poll> againOf(PollId annulled) {
        return byId.values().stream()
                .filter(poll -> poll.terms().again().filter(annulled::equals).isPresent())
                .findFirst();
    }

    /** Whether any poll has that option, open or over. */
    public boolean offered(String option) {
        return byId.values().stream().anyMatch(poll -> poll.terms().optionIds().contains(option));
    }

    /** Whether a poll that has that option is open, or its result is not published yet. */
    public boolean decidesOn(String option) {
        return byId.values().stream()
                .anyMatch(poll -> poll.isPending() && poll.terms().optionIds().contains(option));
    }

    /** Whether a published result selected that option. */
    public boolean elected(String option) {
        return byId.values().stream()
                .flatMap(poll -> poll.result().stream())
                .anyMatch(outcome -> outcome.decision().elected().contains(option));
    }

    Polls with(Poll poll) {
        return new Polls(byId.plus(poll.terms().id(), poll));
    }
}
