package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question, the options, the method, the electorate and the rules of a poll: fixed when it opens, never changed.
 *
 * @param number the poll's number in its room, from 1
 * @param method how a ballot is filled in
 * @param deciding how the ballots come to a decision
 * @param closesAt from when on no ballot is taken, where the terms say so; else it is closed by hand alone
 * @param conduct what becomes of ties, when all see the result, whether a vote is final, where the terms say so
 * @param again the annulled poll whose question it asks again, where it does
 */
public record PollTerms(
        PollId id,
        int number,
        String question,
        Subject subject,
        Method method,
        Deciding deciding,
        List<Option> options,
        Electorate electorate,
        Optional<Share> quorum,
        Instant openedAt,
        Optional<Instant> closesAt,
        Optional<Conduct> conduct,
        Optional<PollId> again) {
    public PollTerms {
        options = List.copyOf(options);
    }

    /** A poll that asks what none asked before. */
    public PollTerms(
            PollId id,
            int number,
            String question,
            Subject subject,
            Method method,
            Deciding deciding,
            List<Option> options,
            Electorate electorate,
            Optional<Share> quorum,
            Instant openedAt,
            Optional<Instant> closesAt,
            Optional<Conduct> conduct) {
        this(
                id,
                number,
                question,
                subject,
                method,
                deciding,
                options,
                electorate,
                quorum,
                openedAt,
                closesAt,
                conduct,
                Optional.empty());
    }

    /** What is put to the delegations. */
    public enum Subject {
        /** Proposed topics, which are the options. */
        TOPICS,
        /** A question of the room's own. */
        QUESTION;

        /** As sent: {@code topics}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One option and its words as they were when the poll opened. */
    public record Option(String id, String title) {}

    /** An exact share of the electorate, above zero and at most one: {@code 1/2}. */
    public record Share(int numerator, int denominator) {
        public Share {
            if (numerator < 1 || denominator < numerator || denominator > 1000) {
                throw new IllegalArgumentException("a share is above 0, at most 1, in thousandths at the finest");
            }
        }

        /** The fewest ballots that reach this share of so many. */
        public int of(int entitled) {
            return (entitled * numerator + denominator - 1) / denominator;
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /** Every reason why this ballot is invalid in this poll; none when it is valid. */
    public List<String> faults(Ballot ballot) {
        return method.faults(options, ballot);
    }

    /** Whether the closing time has come by then; it comes with its very first millisecond. */
    public boolean isOverAt(Instant at) {
        return closesAt.filter(end -> !at.isBefore(end)).isPresent();
    }

    /** How it is held; as it always was, where the terms say nothing of it. */
    public Conduct heldBy() {
        return conduct.orElse(Conduct.PLAIN);
    }

    /** Whether what it comes to rests on who attends. */
    public boolean restsOnAttendance() {
        return electorate.attending().isPresent()
                || deciding.majority().filter(RequiredMajority::isOfPresent).isPresent();
    }

    public Set<String> optionIds() {
        return options.stream().map(Option::id).collect(Collectors.toUnmodifiableSet());
    }
}
