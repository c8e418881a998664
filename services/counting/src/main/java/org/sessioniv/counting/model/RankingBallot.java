package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A ballot that orders options, best first. Each tier holds options that the voter sees as equal; one without options
 * is a rank that the voter skipped, which counts for nothing unless {@link Marks} say otherwise. What is not ranked
 * comes after everything that is.
 */
public record RankingBallot(List<List<Option>> tiers) implements Ballot {
    public RankingBallot {
        tiers = tiers.stream().map(List::copyOf).toList();
    }

    public static RankingBallot strict(List<Option> order) {
        return new RankingBallot(order.stream().map(List::of).toList());
    }

    /** Reads {@code "A > B = C > D"}. */
    public static RankingBallot parse(String text) {
        if (text.isBlank()) {
            return new RankingBallot(List.of());
        }
        return new RankingBallot(Arrays.stream(text.split(">"))
                .map(tier -> Arrays.stream(tier.split("="))
                        .map(id -> new Option(id.strip()))
                        .toList())
                .toList());
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.ranking(this);
    }

    @Override
    public Kind kind() {
        return Kind.RANKING;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        return new RankingBallot(tiers.stream()
                .filter(tier -> !withdrawn.containsAll(tier) || tier.isEmpty())
                .map(tier -> tier.stream()
                        .filter(option -> !withdrawn.contains(option))
                        .toList())
                .toList());
    }

    @Override
    public List<Option> named() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    /** What the poll allows: at least {@code min}, at most {@code max} options ranked; equal places only if stated. */
    public record Form(List<Option> options, int min, int max, boolean mayTie) {
        public Form {
            options = Fault.distinct(options);
            Fault.bounds(min, max);
        }

        public List<Fault> check(RankingBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.named(), options));
            Fault.ofCount((int) ballot.named().stream().distinct().count(), min, max, faults);
            for (List<Option> tier : ballot.tiers()) {
                if (tier.size() > 1 && !mayTie) {
                    faults.add(new Fault("tied", "These stand on one place: " + tier + ".", tier));
                }
            }
            return List.copyOf(faults);
        }
    }
}
