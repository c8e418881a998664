package org.sessioniv.domain.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.Arrivals;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.room.RoomState;

/**
 * A poll's terms, once closed how the votes came in over time, and once published its result. All see it; before that
 * nobody sees any count but of ballots.
 */
public record PollDocument(
        String id,
        int number,
        String question,
        String subject,
        String method,
        List<Option> options,
        int select,
        int min,
        int max,
        String state,
        long openedAt,
        Optional<Long> closedAt,
        Optional<Long> publishedAt,
        Optional<Quorum> quorum,
        Optional<Turnout> turnout,
        Optional<Result> outcome)
        implements BoardDocument {
    /** One option and its words. */
    public record Option(String id, String title) {}

    /** The share of a body that must vote for the result to count. */
    public record Quorum(String share, String of) {}

    /**
     * How many had voted by the end of each step of so many minutes; the fields mean what they mean in
     * {@link Arrivals}.
     */
    public record Turnout(int minutes, List<Integer> cast) {}

    /** One option and the ballots that chose it. */
    public record Count(String option, int count) {}

    /** A published result; the fields mean what they mean in {@link Outcome}. */
    public record Result(
            List<Count> counts,
            List<String> elected,
            List<String> tied,
            String decidedBy,
            int entitled,
            int cast,
            int abstained,
            Optional<Integer> quorumNeeded,
            boolean quorumMet,
            Optional<Boolean> adopted) {}

    public static Optional<PollDocument> of(RoomState room, PollId id) {
        return room.polls().find(id).map(PollDocument::of);
    }

    private static PollDocument of(Poll poll) {
        PollTerms terms = poll.terms();
        return new PollDocument(
                terms.id().value(),
                terms.number(),
                terms.question(),
                terms.method().subject(),
                terms.method().word(),
                terms.options().stream()
                        .map(option -> new Option(option.id(), option.title()))
                        .toList(),
                terms.select(),
                terms.min(),
                terms.max(),
                poll.state(),
                terms.openedAt().toEpochMilli(),
                poll.end().map(Instant::toEpochMilli),
                poll.publication().map(Instant::toEpochMilli),
                terms.quorum().map(share -> new Quorum(share.toString(), "entitled")),
                poll.turnout().map(steps -> new Turnout(steps.minutes(), steps.cast())),
                poll.result().map(PollDocument::of));
    }

    private static Result of(Outcome outcome) {
        return new Result(
                outcome.counts().stream()
                        .map(count -> new Count(count.option(), count.count()))
                        .toList(),
                outcome.elected(),
                outcome.tied(),
                outcome.decidedBy().word(),
                outcome.entitled(),
                outcome.cast(),
                outcome.abstained(),
                outcome.quorum().map(quorum -> quorum.needed()),
                outcome.quorumMet(),
                outcome.adopted());
    }
}
