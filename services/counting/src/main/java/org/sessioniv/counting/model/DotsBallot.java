package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A ballot that spreads a budget of points over the options. */
public record DotsBallot(Map<Option, Integer> dots) implements Ballot {
    public DotsBallot {
        dots = Map.copyOf(dots);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.dots(this);
    }

    @Override
    public Kind kind() {
        return Kind.DOTS;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        Map<Option, Integer> left = new HashMap<>(dots);
        left.keySet().removeAll(withdrawn);
        return new DotsBallot(left);
    }

    @Override
    public List<Option> named() {
        return List.copyOf(new TreeMap<>(dots).keySet());
    }

    @Override
    public int hashCode() {
        return ScoreBallot.spread(dots);
    }

    /** What the poll allows: at most {@code points} in all, at most {@code mostPerOption} on one option. */
    public record Form(List<Option> options, int points, int mostPerOption, boolean allSpent) {
        public Form {
            options = Fault.distinct(options);
            Fault.bounds(0, points);
            Fault.bounds(1, mostPerOption);
        }

        public List<Fault> check(DotsBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.named(), options));
            long spent = 0;
            for (Map.Entry<Option, Integer> entry : new TreeMap<>(ballot.dots()).entrySet()) {
                int given = entry.getValue();
                spent += given;
                if (given < 0 || given > mostPerOption) {
                    String sentence = entry.getKey() + " has " + given + ", allowed is 0 to " + mostPerOption + ".";
                    faults.add(new Fault("out-of-range", sentence, List.of(entry.getKey())));
                }
            }
            if (spent > points) {
                faults.add(new Fault("too-many-points", spent + " given, " + points + " to give.", List.of()));
            }
            if (spent < points && allSpent) {
                faults.add(new Fault("too-few-points", spent + " given, all " + points + " needed.", List.of()));
            }
            return List.copyOf(faults);
        }
    }
}
