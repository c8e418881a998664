package org.sessioniv.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/** Holds the facts of one room's polls against their closing times, and against who is to publish their results. */
final class PollTimes {
    /** How long after its time a poll may stand open where nothing goes wrong. */
    private static final Duration NOTED_WITHIN = Duration.ofSeconds(3);

    private final Map<PollId, PollTerms> opened =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<PollId, Instant> closed =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Set<PollId> published = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int byClock;

    PollTimes() {}

    PollTimes(PollTimes other) {
        opened.putAll(other.opened);
        closed.putAll(other.closed);
        published.addAll(other.published);
        findings.addAll(other.findings);
        byClock = other.byClock;
    }

    void read(RoomEvent event) {
        if (event instanceof PollOpened open) {
            opened.put(open.terms().id(), open.terms());
        } else if (event instanceof CastBallot.Voted vote) {
            mustBeInTime(vote);
        } else if (event instanceof ClosePoll.Closed close) {
            mustBeClosedOnce(close);
        } else if (event instanceof PublishPoll.Published publish) {
            mustBePublishedOnce(publish);
        }
    }

    private void mustBeInTime(CastBallot.Voted vote) {
        if (terms(vote.poll()).isOverAt(vote.at()) || closed.containsKey(vote.poll())) {
            found(vote.poll(), "took a ballot at " + vote.at());
        }
    }

    private void mustBeClosedOnce(ClosePoll.Closed close) {
        Optional<Instant> end = terms(close.poll()).closesAt();
        if (closed.put(close.poll(), close.at()) != null) {
            found(close.poll(), "was closed again at " + close.at());
        }
        if (end.filter(close.at()::isAfter).isPresent()) {
            found(close.poll(), "was closed later than it closes, at " + close.at());
        }
        byClock += end.filter(close.at()::equals).isPresent() ? 1 : 0;
    }

    private void mustBePublishedOnce(PublishPoll.Published publish) {
        if (!published.add(publish.poll())) {
            found(publish.poll(), "was published again at " + publish.at());
        }
        boolean atClose = terms(publish.poll()).heldBy().publishesAtClose();
        if (atClose && !publish.at().equals(closed.get(publish.poll()))) {
            found(publish.poll(), "was published at " + publish.at() + " and not when it closed");
        }
    }

    private PollTerms terms(PollId poll) {
        return Optional.ofNullable(opened.get(poll)).orElseThrow();
    }

    private void found(PollId poll, String words) {
        findings.add(new Finding(Property.CLOSED_ON_TIME, poll.value() + " " + words));
    }

    /** What was found, once nothing has gone wrong for longer than closing a poll takes. */
    List<Finding> findings(RoomState room, Instant now) {
        List<Finding> all = new ArrayList<>(findings);
        room.polls()
                .overAt(now.minus(NOTED_WITHIN))
                .forEach(poll -> all.add(new Finding(Property.CLOSED_ON_TIME, poll.value() + " is over and open")));
        room.polls().toPublish().stream()
                .filter(poll -> poll.closedAt().isBefore(now.minus(NOTED_WITHIN)))
                .map(poll -> poll.terms().id().value() + " is closed and its result is kept")
                .forEach(words -> all.add(new Finding(Property.CLOSED_ON_TIME, words)));
        return all;
    }

    /** Whether a closing time came so short before that instant that not everybody need know of it. */
    boolean closesWithin(Duration before, Instant now) {
        return opened.values().stream()
                .flatMap(terms -> terms.closesAt().stream())
                .anyMatch(end -> end.isAfter(now.minus(before)) && !end.isAfter(now));
    }

    /** How many polls were closed at their closing time. */
    int closedByClock() {
        return byClock;
    }
}
