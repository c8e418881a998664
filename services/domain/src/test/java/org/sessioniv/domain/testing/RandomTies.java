package org.sessioniv.domain.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.Tied;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;

/** What somebody may say of the conduct of a poll before it, and of a tie that waits for the chair. */
final class RandomTies {
    /** What has an act of its own comes more often. */
    private static final List<Ties> TIES = List.of(Ties.CHAIR, Ties.CHAIR, Ties.LOT, Ties.ALL_GO_ON, Ties.LEFT_OUT);

    private final SplittableRandom random;

    RandomTies(SplittableRandom random) {
        this.random = random;
    }

    Optional<Conduct.Asked> conduct() {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(asked(Optional.of(TIES.get(random.nextInt(TIES.size())))));
    }

    /** Of a question, which says seldom anything of ties. */
    Optional<Conduct.Asked> ofQuestion() {
        Optional<Ties> ties = random.nextInt(8) == 0 ? Optional.of(Ties.CHAIR) : Optional.empty();
        return random.nextBoolean() ? Optional.empty() : Optional.of(asked(ties));
    }

    private Conduct.Asked asked(Optional<Ties> ties) {
        Optional<Results> results = Optional.of(pick(Results.values())).filter(any -> random.nextBoolean());
        Optional<Changes> changes = Optional.of(pick(Changes.values())).filter(any -> random.nextInt(4) == 0);
        return new Conduct.Asked(ties, results, changes);
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** A poll with a tie that nothing has settled, whether or not it is the chair's. */
    Optional<PollId> open(RoomState state) {
        return state.polls().byId().values().stream()
                .filter(poll -> tie(poll).isPresent())
                .map(poll -> poll.terms().id())
                .min(Comparator.comparing(PollId::value));
    }

    private static Optional<Tied> tie(Poll poll) {
        return poll.result().flatMap(result -> result.decision().openTie());
    }

    /** Mostly as many of the tied as places are free, where that poll has such a tie. */
    RoomCommand aDecision(RoomState state, PollId poll) {
        Optional<Poll> found = state.polls().find(poll);
        Optional<Tied> tied = found.flatMap(RandomTies::tie);
        int places = found.flatMap(each -> each.terms().deciding().selection())
                .map(Selection::seats)
                .orElse(1);
        int free = places - tied.map(tie -> tie.elected().size()).orElse(0);
        List<String> options = tied.map(Tied::options).orElse(List.of("none"));
        List<String> chosen = options.stream()
                .skip(random.nextInt(2))
                .limit(Math.max(0, free))
                .toList();
        return new DecideTie.Decide(poll, chosen, random.nextInt(8) == 0 ? " " : "It was proposed first.");
    }
}
