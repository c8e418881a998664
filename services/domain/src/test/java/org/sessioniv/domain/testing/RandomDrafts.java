package org.sessioniv.domain.testing;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.BallotDraft;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Vote;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Mandate;

/** What somebody may wish of the draft of a ballot, as far as the room has come. */
final class RandomDrafts {
    private static final List<Mandate> MANDATES = List.of(Mandate.CASTS, Mandate.CASTS, Mandate.ADVISES, Mandate.READS);

    private RandomDrafts() {}

    /** Mostly upon the draft that there is; now and then by somebody who may not, or upon another. */
    static RandomCommands.Wish next(
            SplittableRandom random, RoomState state, PollId poll, Standing member, Ballot ballot) {
        Mandate mandate = MANDATES.get(random.nextInt(MANDATES.size()));
        Standing by = new Standing(member.who(), member.label(), member.delegation(), member.roles(), mandate);
        Optional<Poll.Open> open = state.polls().findOpen(poll);
        Optional<BallotDraftId> seen = open.flatMap(
                        one -> one.drafts().of(by.delegation().orElseThrow()))
                .map(BallotDraft::id)
                .filter(any -> random.nextInt(8) > 0);
        int votes = open.flatMap(one -> one.votes().of(by.delegation().orElseThrow()))
                .map(Vote::turn)
                .orElse(0);
        BallotDraftId named = seen.orElse(new BallotDraftId("draft-none"));
        return switch (random.nextInt(5)) {
            case 0 -> new RandomCommands.Wish(new DraftBallot.Discard(poll, named), by);
            case 1, 2 -> new RandomCommands.Wish(new ConfirmBallot.Confirm(poll, named, votes), by);
            default -> new RandomCommands.Wish(new DraftBallot.Draft(poll, seen, ballot), by);
        };
    }
}
