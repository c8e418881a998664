package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessioniv.domain.roster.DelegationId;

/**
 * The question, the options, the method, the electorate and the rules of a poll: fixed when it opens, never changed.
 *
 * @param number the poll's number in its room, from 1
 * @param select how many options are to be selected (approval)
 * @param min the fewest options that a ballot may choose
 * @param max the most
 */
public record PollTerms(
        PollId id,
        int number,
        String question,
        Method method,
        List<Option> options,
        int select,
        int min,
        int max,
        Set<DelegationId> electorate,
        Optional<Share> quorum,
        Instant openedAt) {
    public PollTerms {
        options = List.copyOf(options);
        electorate = Collections.unmodifiableSortedSet(new TreeSet<>(electorate));
    }

    /** How a ballot is filled in and counted. */
    public enum Method {
        /** Any number of options from {@code min} to {@code max}; those chosen most are selected. */
        APPROVAL,
        /** Exactly one of yes, no, abstain; adopted when yes outnumbers no. */
        YES_NO_ABSTAIN;

        /** As sent: {@code yes-no-abstain}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What the options are: proposed topics, or answers to a question. */
        public String subject() {
            return switch (this) {
                case APPROVAL -> "topics";
                case YES_NO_ABSTAIN -> "question";
            };
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

    public Set<String> optionIds() {
        return options.stream().map(Option::id).collect(Collectors.toUnmodifiableSet());
    }
}
