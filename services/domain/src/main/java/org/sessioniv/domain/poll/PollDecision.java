package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a poll decided. */
public sealed interface PollDecision {
    /** The options selected, in the order in which the rule selects them; none where nothing is selected. */
    List<String> elected();

    /** The tie that nothing has settled yet. */
    default Optional<Tied> openTie() {
        return Optional.empty();
    }

    /** The same once whoever leads has decided the tie in it; unchanged where there is none left open. */
    default PollDecision with(TieDecision decision) {
        return this;
    }

    /** Calls the one method of the reader that is meant for this decision. */
    <R> R read(Reader<R> reader);

    /** Whoever treats decisions apart says of each how. */
    interface Reader<R> {
        R undecided(Undecided decision);

        R selected(Selected decision);

        R answered(Answered decision);
    }

    /** Why nothing is decided, whatever the counts. */
    enum Reason {
        /** Nobody voted. */
        NO_BALLOTS,
        /** Fewer than the quorum. */
        QUORUM_MISSED,
        /** No ballot speaks for any option: all abstained. */
        NOTHING_CHOSEN;

        /** As sent: {@code no-ballots}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nothing is decided. */
    record Undecided(Reason reason) implements PollDecision {
        @Override
        public List<String> elected() {
            return List.of();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.undecided(this);
        }
    }

    /**
     * Options are selected, or would be but for a tie.
     *
     * @param elected the options selected, in the order in which the rule selects them
     * @param tied options that share the last places so that the ballots cannot tell between them
     * @param settled by what some of those are selected all the same; none are where nothing stands here
     */
    record Selected(List<String> elected, List<String> tied, Optional<Ties> settled) implements PollDecision {
        public Selected {
            elected = List.copyOf(elected);
            tied = List.copyOf(tied);
        }

        /** What the ballots alone decide. */
        public Selected(List<String> elected, List<String> tied) {
            this(elected, tied, Optional.empty());
        }

        @Override
        public Optional<Tied> openTie() {
            return Optional.of(new Tied(elected, tied)).filter(tie -> !tied.isEmpty() && settled.isEmpty());
        }

        @Override
        public PollDecision with(TieDecision decision) {
            return openTie()
                    .<PollDecision>map(tie -> settled(decision.options(), Ties.CHAIR))
                    .orElse(this);
        }

        /** These of the tied are selected too, by that. */
        private Selected settled(List<String> chosen, Ties by) {
            return new Selected(Stream.concat(elected.stream(), chosen.stream()).toList(), tied, Optional.of(by));
        }

        /** All of the tied are selected too. */
        Selected withAllTied() {
            return tied.isEmpty() ? this : settled(tied, Ties.ALL_GO_ON);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.selected(this);
        }
    }

    /** A question is answered: it is adopted or not. */
    record Answered(boolean adopted) implements PollDecision {
        @Override
        public List<String> elected() {
            return List.of();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.answered(this);
        }
    }
}
