package org.sessioniv.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One poll as the report tells it; the outcome is there only when it has been published.
 *
 * @param rule the word of the counting rule that selects options; null where a majority answers a question
 * @param terms what its terms said of how it was held, where that was not as usual
 * @param annulled why it comes to no result; null where it was not annulled
 * @param again the number of the annulled poll whose question it asks again; null where it asks none again
 * @param ballots those of a published poll without names, as data has them; null where they are not told
 * @param roll each delegation that might vote, whether it did and by whom, never how; empty while the poll is open
 */
public record PollReport(
        String id,
        int number,
        String question,
        Method method,
        @Nullable String rule,
        List<Option> options,
        State state,
        List<PollTerm> terms,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable String annulled,
        @Nullable Integer again,
        @Nullable JsonNode ballots,
        List<Voter> roll) {

    public PollReport {
        options = List.copyOf(options);
        terms = List.copyOf(terms);
        roll = List.copyOf(roll);
        if (!roll.isEmpty() && state == State.OPEN) {
            throw new IllegalArgumentException("poll " + id + " has a roll and is open");
        }
        // A JsonNode can be changed by whoever made it.
        ballots = ballots == null ? null : ballots.deepCopy();
        if ((outcome != null || ballots != null) && state != State.PUBLISHED) {
            throw new IllegalArgumentException("poll " + id + " has an outcome or ballots and is not published");
        }
        if ((annulled != null) != (state == State.ANNULLED)) {
            throw new IllegalArgumentException("poll " + id + " is annulled without a reason, or has one and is not");
        }
    }

    /** The same, with that roll. */
    PollReport with(List<Voter> other) {
        return new PollReport(
                id, number, question, method, rule, options, state, terms, openedAt, closedAt, outcome, annulled, again,
                ballots, other);
    }

    /** A poll that was not annulled and asks none again, whose ballots are not told. */
    public PollReport(
            String id,
            int number,
            String question,
            Method method,
            @Nullable String rule,
            List<Option> options,
            State state,
            List<PollTerm> terms,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            List<Voter> roll) {
        this(
                id, number, question, method, rule, options, state, terms, openedAt, closedAt, outcome, null, null,
                null, roll);
    }

    /** The same, with those ballots. */
    public PollReport cast(JsonNode cast) {
        return new PollReport(
                id, number, question, method, rule, options, state, terms, openedAt, closedAt, outcome, annulled, again,
                cast, roll);
    }

    /** A delegation that might vote, its last vote, and whether it was said to attend at the close; null where not. */
    public record Voter(
            String delegation,
            @Nullable Vote vote,
            @Nullable Boolean attended) {
        /** Where nobody said who attends. */
        public Voter(String delegation, @Nullable Vote vote) {
            this(delegation, vote, null);
        }
    }

    /** By the seat with which label a delegation voted, null where it is not told, and when. */
    public record Vote(@Nullable String by, Instant at) {}

    /** How delegations answer. */
    public enum Method {
        /** One of the options. */
        SINGLE_CHOICE,
        /** Yes, no or abstain to each option by itself. */
        EACH_OPTION,
        APPROVAL,
        SCORE,
        DOTS,
        RANKING,
        /** Yes, no or abstain to the one question. */
        YES_NO_ABSTAIN
    }

    /** How far the poll has come. */
    public enum State {
        OPEN,
        CLOSED,
        PUBLISHED,
        ANNULLED
    }

    /** One thing that can be chosen. In a yes-no-abstain poll the ids are {@code yes}, {@code no}, {@code abstain}. */
    public record Option(String id, String title) {}

    /**
     * What an option was given: how many ballots chose it, approve it, say yes to it or rank it first, or the sum of
     * its points; {@code sides} are the other answers, null unless each option was answered by itself.
     */
    public record Count(String option, int count, @Nullable Sides sides) {}

    /** How many ballots say no to an option, and how many abstain from it. */
    public record Sides(int no, int abstain) {}

    /** What a poll decided; each kind is told in words of its own. */
    public sealed interface Decision {
        /** The options selected, in order of rank; none where nothing is selected. */
        List<String> elected();

        /** Calls the one method of the reader that is meant for this decision. */
        <R> R read(Reader<R> reader);

        /** Whoever tells of decisions says of each kind how. */
        interface Reader<R> {
            R undecided(Undecided decision);

            R selected(Selected decision);

            R answered(Answered decision);
        }
    }

    /** Why nothing is decided. */
    public enum Reason {
        QUORUM_MISSED,
        NO_BALLOTS,
        NOTHING_CHOSEN
    }

    /** Nothing is decided. */
    public record Undecided(Reason reason) implements Decision {
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
     * Options were to be selected. Each list in {@code tied} had the same count at the place that mattered; if
     * {@code settled} is not null, some of them are among the elected by that.
     */
    public record Selected(
            List<String> elected,
            List<List<String>> tied,
            @Nullable Settled settled) implements Decision {
        public Selected {
            elected = List.copyOf(elected);
            tied = tied.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.selected(this);
        }
    }

    /**
     * How a tie was settled for the options {@code chosen}; {@code because} is the reason of the chair, or the seed of
     * the lot, and empty where all of them go on.
     */
    public record Settled(By by, List<String> chosen, String because) {
        public Settled {
            chosen = List.copyOf(chosen);
        }

        /** What settled it. */
        public enum By {
            ALL_GO_ON,
            CHAIR,
            LOT
        }
    }

    /** A question was answered; {@code majority} is null where more votes for it than against decided. */
    public record Answered(boolean adopted, @Nullable Majority majority) implements Decision {
        public Answered(boolean adopted) {
            this(adopted, null);
        }

        @Override
        public List<String> elected() {
            return List.of();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.answered(this);
        }
    }

    /** The majority that a question needed. */
    public record Majority(Part part, Base base, int needed) {
        /** How great a part had to be in favour. */
        public enum Part {
            MORE_THAN_HALF,
            THREE_FIFTHS,
            TWO_THIRDS,
            THREE_QUARTERS,
            ALL
        }

        /** Of what it is a part. */
        public enum Base {
            FOR_AND_AGAINST,
            CAST,
            PRESENT,
            ENTITLED
        }
    }

    /** The published outcome. */
    public record Outcome(List<Count> counts, Turnout turnout, Decision decision) {
        public Outcome {
            counts = List.copyOf(counts);
        }

        /** The other answers to an option; none where options are not answered by themselves. */
        public Optional<Sides> sidesOf(String option) {
            return counts.stream()
                    .filter(each -> each.option().equals(option))
                    .findFirst()
                    .map(Count::sides);
        }

        /** The count of an option; nobody chose one that is not listed. */
        public int countOf(String option) {
            return counts.stream()
                    .filter(each -> each.option().equals(option))
                    .mapToInt(Count::count)
                    .sum();
        }
    }

    /**
     * Who could vote and who did; {@code quorum} is null when the poll asked for none, {@code present} where nothing
     * rested on it.
     */
    public record Turnout(
            int entitled,
            int cast,
            int abstained,
            @Nullable Quorum quorum,
            @Nullable Present present) {
        /** Where it made no difference who was there. */
        public Turnout(int entitled, int cast, int abstained, @Nullable Quorum quorum) {
            this(entitled, cast, abstained, quorum, null);
        }
    }

    /** How many delegations were there for the vote; {@code forQuorum} where they made the quorum, not the ballots. */
    public record Present(int delegations, boolean forQuorum) {}

    /** What a poll needed to decide anything. */
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
