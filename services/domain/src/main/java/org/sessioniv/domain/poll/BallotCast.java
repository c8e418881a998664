package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation voted and chose, told in one fact. Journals from before {@link CastBallot} told it in two are full of
 * it; it is read for ever and decided no more. It leads to the same votes and the same box as the two.
 */
public record BallotCast(PollId poll, DelegationId delegation, Paper ballot) implements RoomEvent {
    /** The options chosen, the label of the seat that cast it, and when. */
    public record Paper(List<String> choices, String by, Instant castAt) {
        public Paper {
            choices = List.copyOf(choices);
        }
    }

    private CastBallot.Voted voted() {
        return new CastBallot.Voted(poll, delegation, ballot.by(), ballot.castAt());
    }

    private CastBallot.BallotPut put(RoomState room) {
        Method method = room.polls().findOpen(poll).orElseThrow().terms().method();
        return new CastBallot.BallotPut(poll, delegation, method.read(new AsChosen(ballot.choices())));
    }

    @Override
    public RoomState applyTo(RoomState room) {
        return put(room).applyTo(voted().applyTo(room));
    }

    @Override
    public Set<BoardKey> touches() {
        return both(voted().touches());
    }

    @Override
    public Set<BoardKey> touches(RoomState before) {
        return both(voted().touches(before));
    }

    private Set<BoardKey> both(Set<BoardKey> ofVote) {
        Set<BoardKey> keys = new HashSet<>(ofVote);
        keys.add(BoardKey.ballot(poll, delegation));
        return keys;
    }

    /** The ballot of a poll by that method, in which these options were chosen. */
    private record AsChosen(List<String> choices) implements Method.Reader<Ballot> {
        @Override
        public Ballot approval(ApprovalMethod method) {
            return new ApprovalBallot(choices);
        }

        @Override
        public Ballot singleChoice(SingleChoiceMethod method) {
            throw neverCast(method);
        }

        @Override
        public Ballot yesNoAbstain(YesNoAbstainMethod method) {
            throw neverCast(method);
        }

        @Override
        public Ballot score(ScoreMethod method) {
            throw neverCast(method);
        }

        @Override
        public Ballot dots(DotsMethod method) {
            throw neverCast(method);
        }

        @Override
        public Ballot ranking(RankingMethod method) {
            throw neverCast(method);
        }

        /** The methods that there were when a ballot and its vote were told in one are approval and answer. */
        private static IllegalStateException neverCast(Method method) {
            return new IllegalStateException("no ballot was ever told so for " + method);
        }

        @Override
        public Ballot answer(AnswerMethod method) {
            return new AnswerBallot(Answer.valueOf(choices.get(0).toUpperCase(Locale.ROOT)));
        }
    }
}
