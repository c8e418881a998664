package org.sessioniv.domain.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.Arrivals;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Deciding;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.room.RoomState;

/**
 * A poll's terms, once closed how the votes came in over time, and once published its result. All see it; before that
 * nobody sees any count but of ballots.
 *
 * @param subject what is put to the delegations
 * @param method how a ballot is filled in
 * @param deciding how the ballots come to a decision
 * @param whoVoted who may know which delegations have voted
 * @param attending what is made of who attends, where the terms make anything of it
 * @param closesAt when the poll closes by itself, where its terms say so
 * @param conduct what becomes of ties, when all see the result, whether a vote is final, where the terms say so
 * @param tie how a tie in the published result was decided by whoever leads, once it was
 * @param annulled why it comes to no result, once it was annulled
 * @param again the number of the annulled poll whose question it asks again, where it does
 */
public record PollDocument(
        String id,
        int number,
        String question,
        String subject,
        Method method,
        Deciding deciding,
        List<Option> options,
        Electorate.Known whoVoted,
        Optional<Attending> attending,
        String state,
        long openedAt,
        Optional<Long> closesAt,
        Optional<Long> closedAt,
        Optional<Long> publishedAt,
        Optional<Quorum> quorum,
        Optional<Turnout> turnout,
        Optional<Conduct> conduct,
        Optional<Result> outcome,
        Optional<Tie> tie,
        Optional<Annulled> annulled,
        Optional<Integer> again)
        implements BoardDocument {
    /** One option and its words. */
    public record Option(String id, String title) {}

    /** The share of a body that must be reached for the result to count; {@code of} as in {@link Attending}. */
    public record Quorum(String share, String of) {}

    /**
     * How many had voted by the end of each step of so many minutes; the fields mean what they mean in
     * {@link Arrivals}.
     */
    public record Turnout(int minutes, List<Integer> cast) {}

    /** One option and what it was given; the fields mean what they mean in {@link Outcome}. */
    public record Count(String option, int count, Optional<Sides> sides) {}

    /** How many ballots say no to an option, and how many abstain from it. */
    public record Sides(int no, int abstain) {}

    /**
     * How many could vote and how many did; the quorum is met where none was set.
     *
     * @param attended how many were there for the vote, where the terms rest on it
     */
    public record Voters(
            int entitled,
            int cast,
            int abstained,
            Optional<Integer> quorumNeeded,
            boolean quorumMet,
            Optional<Outcome.Attended> attended) {}

    /** A published result; the fields mean what they mean in {@link Outcome}. */
    public record Result(Voters turnout, List<Count> counts, PollDecision decision) {}

    /** The options that were selected of those tied, and why these. */
    public record Tie(List<String> options, String reason, long at) {}

    /** Why it comes to no result, and since when. */
    public record Annulled(String reason, long at) {}

    public static Optional<PollDocument> of(RoomState room, PollId id) {
        return room.polls().find(id).map(poll -> of(poll, room.polls()));
    }

    private static PollDocument of(Poll poll, Polls polls) {
        PollTerms terms = poll.terms();
        return new PollDocument(
                terms.id().value(),
                terms.number(),
                terms.question(),
                terms.subject().word(),
                terms.method(),
                terms.deciding(),
                terms.options().stream()
                        .map(option -> new Option(option.id(), option.title()))
                        .toList(),
                terms.electorate().whoVoted(),
                terms.electorate().attending(),
                poll.state(),
                terms.openedAt().toEpochMilli(),
                terms.closesAt().map(Instant::toEpochMilli),
                poll.end().map(Instant::toEpochMilli),
                poll.publication().map(Instant::toEpochMilli),
                terms.quorum()
                        .map(share -> new Quorum(
                                share.toString(), terms.electorate().quorumOf().word())),
                poll.turnout().map(steps -> new Turnout(steps.minutes(), steps.cast())),
                terms.conduct(),
                poll.result().map(PollDocument::of),
                poll.tieDecision()
                        .map(tie ->
                                new Tie(tie.options(), tie.reason(), tie.at().toEpochMilli())),
                poll.annulment()
                        .map(annulled ->
                                new Annulled(annulled.reason(), annulled.at().toEpochMilli())),
                terms.again().flatMap(polls::find).map(old -> old.terms().number()));
    }

    private static Result of(Outcome outcome) {
        return new Result(
                of(outcome.turnout()),
                outcome.counts().stream()
                        .map(count -> new Count(
                                count.option(),
                                count.count(),
                                count.sides().map(sides -> new Sides(sides.no(), sides.abstain()))))
                        .toList(),
                outcome.decision());
    }

    private static Voters of(Outcome.Turnout turnout) {
        return new Voters(
                turnout.entitled(),
                turnout.cast(),
                turnout.abstained(),
                turnout.quorum().map(quorum -> quorum.needed()),
                turnout.quorumMet(),
                turnout.attended());
    }
}
