package org.sessioniv.domain.testing;

import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;

/** Polls that come to nothing, and those that ask the same again. */
final class RandomAgain {
    private RandomAgain() {}

    /** Mostly the result is published; a poll is annulled mostly with a reason. */
    static RoomCommand publishOrAnnul(SplittableRandom random, PollId poll) {
        if (random.nextInt(8) > 0) {
            return new PublishPoll.Publish(poll);
        }
        return new AnnulPoll.Annul(poll, random.nextInt(8) == 0 ? " " : "Two topics say the same.");
    }

    /** Mostly the newest annulled poll, where there is one; now and then any. */
    static Optional<PollId> asked(SplittableRandom random, RoomState state) {
        boolean any = random.nextInt(8) == 0;
        return state.polls().byId().values().stream()
                .filter(poll -> any || poll.annulment().isPresent())
                .map(Poll::terms)
                .max(Comparator.comparingInt(terms -> terms.number()))
                .map(terms -> terms.id());
    }
}
