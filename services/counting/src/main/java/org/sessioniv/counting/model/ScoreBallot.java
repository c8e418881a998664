package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A ballot that gives whole numbers to options. An option left blank has no score from it, which is not a zero. */
public record ScoreBallot(Map<Option, Integer> scores) implements Ballot {
    public ScoreBallot {
        scores = Map.copyOf(scores);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.score(this);
    }

    @Override
    public Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        Map<Option, Integer> left = new HashMap<>(scores);
        left.keySet().removeAll(withdrawn);
        return new ScoreBallot(left);
    }

    @Override
    public List<Option> named() {
        return List.copyOf(new TreeMap<>(scores).keySet());
    }

    @Override
    public int hashCode() {
        return spread(scores);
    }

    /** A map's own hash code adds up keys and numbers, which is the same for very many sheets with the same sum. */
    static int spread(Map<Option, Integer> points) {
        int sum = 0;
        for (Map.Entry<Option, Integer> entry : points.entrySet()) {
            sum += mixed(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    /** What an option with its number adds to the hash code of a sheet. */
    static int mixed(Option option, int number) {
        long mixed = option.hashCode() * 0x9E3779B97F4A7C15L + number;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 32);
    }

    /** What the poll allows: scores from {@code lowest} to {@code highest}, blanks only if stated. */
    public record Form(List<Option> options, int lowest, int highest, boolean mayLeaveBlank) {
        public Form {
            options = Fault.distinct(options);
            if (highest < lowest) {
                throw new IllegalArgumentException("from " + lowest + " to " + highest + " is no range");
            }
        }

        public List<Fault> check(ScoreBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.named(), options));
            for (Option option : options) {
                Integer score = ballot.scores().get(option);
                if (score == null && !mayLeaveBlank) {
                    faults.add(new Fault("not-answered", option + " has no score.", List.of(option)));
                } else if (score != null && (score < lowest || score > highest)) {
                    String sentence = option + " has " + score + ", allowed is " + lowest + " to " + highest + ".";
                    faults.add(new Fault("out-of-range", sentence, List.of(option)));
                }
            }
            return List.copyOf(faults);
        }
    }
}
