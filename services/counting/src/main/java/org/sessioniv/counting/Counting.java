package org.sessioniv.counting;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.blt.BltReader;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.ByteOrderMark;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.preflib.PrefLibReader;
import org.sessioniv.counting.preflib.PrefLibWriter;
import org.sessioniv.counting.proportionality.Proportionality;
import org.sessioniv.counting.rule.RuleCount;

/** The one way in: counts ballots by a rule, compares rules, checks committees, reads and writes ballot files. */
public final class Counting {
    private Counting() {}

    /** As {@link #count(Rule, Profile, int, TieBreak, Cancellation)}, never asked to stop. */
    public static Result count(Rule rule, Profile profile, int seats, TieBreak tieBreak) {
        return count(rule, profile, seats, tieBreak, Cancellation.NEVER);
    }

    /**
     * Throws {@link Limits.Exceeded} for a count that is too large, {@link Rule.UnfitBallots} for ballots of another
     * kind, {@link Cancellation.Cancelled} when asked to stop.
     */
    public static Result count(Rule rule, Profile profile, int seats, TieBreak tieBreak, Cancellation cancellation) {
        return RuleCount.of(rule, profile, seats, tieBreak, cancellation);
    }

    /** Counts by each rule. A rule that cannot is noted, not thrown; limits and cancellation are as for one count. */
    public static Comparison compare(
            List<Rule> rules, Profile profile, int seats, TieBreak tieBreak, Cancellation cancellation) {
        tieBreak.order(profile.options());
        Map<String, Result> results = new LinkedHashMap<>();
        Map<String, String> notCounted = new LinkedHashMap<>();
        Map<String, List<Verdict>> certificates = new LinkedHashMap<>();
        boolean approvals = hasCertificate(profile);
        for (Rule rule : rules) {
            try {
                Result result = count(rule, profile, seats, tieBreak, cancellation);
                results.put(rule.word(), result);
                if (approvals && result.tie().isEmpty()) {
                    certificates.put(rule.word(), certificate(profile, result.elected(), cancellation));
                }
            } catch (IllegalArgumentException unfit) {
                notCounted.put(
                        rule.word(), Optional.ofNullable(unfit.getMessage()).orElse("not countable"));
            }
        }
        return new Comparison(results, notCounted, certificates);
    }

    /** Whether committees of this profile can be certified: all its ballots say which options they support. */
    public static boolean hasCertificate(Profile profile) {
        return Proportionality.applies(profile);
    }

    /**
     * The axioms of proportionality, from the weakest to the strongest, each with its verdict on this committee. Throws
     * IllegalArgumentException for ballots that are no approvals and for a committee that is empty or not of the
     * profile; {@link Cancellation.Cancelled} when asked to stop.
     */
    public static List<Verdict> certificate(Profile profile, Collection<Option> committee, Cancellation cancellation) {
        return Proportionality.certificate(profile, committee, cancellation);
    }

    /** Reads a ballot file. Throws {@link BallotFileException} for the first wrong line. */
    public static BallotFile read(BufferedReader text, BallotFormat format) throws IOException, BallotFileException {
        BufferedReader whole = ByteOrderMark.passOver(text);
        return switch (format) {
            case SOC, SOI, TOC, TOI, CAT -> PrefLibReader.read(whole, format);
            case BLT -> BltReader.read(whole);
        };
    }

    /** The narrowest format that holds the ballots. Throws IllegalArgumentException where there is none. */
    public static BallotFormat narrowest(Profile profile) {
        return PrefLibWriter.format(profile);
    }

    /**
     * Writes a file of the {@link #narrowest} format; {@code fileName} and {@code title} go into its header. Heaviest
     * ballots first. What the format cannot hold is refused with IllegalArgumentException.
     */
    public static void write(Profile profile, String fileName, String title, Appendable out) throws IOException {
        PrefLibWriter.write(profile, fileName, title, out);
    }
}
