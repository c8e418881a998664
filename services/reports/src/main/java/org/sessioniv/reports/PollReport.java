package org.sessioniv.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One poll as the report tells it; the outcome is there only when it has been published. */
public record PollReport(
        String id,
        int number,
        String question,
        Method method,
        List<Option> options,
        State state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    public PollReport {
        options = List.copyOf(options);
        if (outcome != null && state != State.PUBLISHED) {
            throw new IllegalArgumentException("poll " + id + " has an outcome and is not published");
        }
    }

    /** How delegations answer. */
    public enum Method {
        APPROVAL,
        YES_NO_ABSTAIN
    }

    /** How far the poll has come. */
    public enum State {
        OPEN,
        CLOSED,
        PUBLISHED
    }

    /** One thing that can be chosen. In a yes-no-abstain poll the ids are {@code yes}, {@code no}, {@code abstain}. */
    public record Option(String id, String title) {}

    /** How many ballots chose an option. */
    public record Count(String option, int count) {}

    /** What made the outcome what it is. */
    public enum DecidedBy {
        COUNT,
        MAJORITY,
        TIE_BREAK,
        TIE_UNRESOLVED,
        QUORUM_MISSED,
        NO_BALLOTS
    }

    /**
     * The published outcome. {@code elected} is in order of rank, each list in {@code tied} had the same count at the
     * place that mattered, {@code adopted} is the answer of a yes-no-abstain poll and absent in an approval poll.
     */
    public record Outcome(
            List<Count> counts,
            List<String> elected,
            List<List<String>> tied,
            DecidedBy decidedBy,
            Turnout turnout,
            @Nullable Boolean adopted) {

        public Outcome {
            counts = List.copyOf(counts);
            elected = List.copyOf(elected);
            tied = tied.stream().map(List::copyOf).toList();
        }

        /** The count of an option; nobody chose one that is not listed. */
        public int countOf(String option) {
            return counts.stream()
                    .filter(each -> each.option().equals(option))
                    .mapToInt(Count::count)
                    .sum();
        }
    }

    /** Who could vote and who did; {@code quorum} is null when the poll asked for none. */
    public record Turnout(
            int entitled, int cast, int abstained, @Nullable Quorum quorum) {}

    /** The ballots that a poll needed to decide anything. */
    public record Quorum(int needed, boolean met) {}

    /** The title of an option; an id that nobody knows stands for itself, so that no fact is lost. */
    public String optionTitle(String option) {
        return options.stream()
                .filter(each -> each.id().equals(option))
                .map(Option::title)
                .findFirst()
                .orElse(option);
    }
}
