package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How rankings are read that a voter did not fill in as asked: several options on one rank, or a rank left out. */
public record Marks(Overvotes overvotes, SkippedRanks skippedRanks) {
    /** Equal options share a place, a skipped rank is passed over: what the rules do by themselves. */
    public static final Marks AS_WRITTEN = new Marks(Overvotes.SHARE, SkippedRanks.PASS_OVER);

    /** What becomes of a rank with several options. */
    public enum Overvotes {
        /** The options share the place. */
        SHARE("share"),
        /** The ballot ends before it. */
        EXHAUST("exhaust"),
        /** The rank is left away, what comes after it counts. */
        PASS_OVER("skip");

        private final String word;

        Overvotes(String word) {
            this.word = word;
        }

        /** As written on a command line. */
        public String word() {
            return word;
        }

        public static Optional<Overvotes> named(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }

    /** What becomes of a ballot at a rank without an option. */
    public enum SkippedRanks {
        /** What comes after it counts. */
        PASS_OVER("skip"),
        /** The ballot ends there. */
        EXHAUST("exhaust");

        private final String word;

        SkippedRanks(String word) {
            this.word = word;
        }

        /** As written on a command line. */
        public String word() {
            return word;
        }

        public static Optional<SkippedRanks> named(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }

    /** The ballot as it counts; ballots of other kinds stay as they are. */
    public Ballot read(Ballot ballot) {
        if (ballot instanceof RankingBallot ranking) {
            return read(ranking);
        }
        return ballot;
    }

    private RankingBallot read(RankingBallot ballot) {
        List<List<Option>> tiers = new ArrayList<>();
        for (List<Option> tier : ballot.tiers()) {
            boolean ends = tier.isEmpty()
                    ? skippedRanks == SkippedRanks.EXHAUST
                    : tier.size() > 1 && overvotes == Overvotes.EXHAUST;
            if (ends) {
                break;
            }
            boolean counts = tier.size() == 1 || tier.size() > 1 && overvotes == Overvotes.SHARE;
            if (counts) {
                tiers.add(tier);
            }
        }
        return new RankingBallot(tiers);
    }
}
