package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A ballot that says yes, no or abstain for each option by itself; what is not answered says nothing. */
public record YesNoAbstainBallot(Map<Option, Answer> answers) implements Ballot {
    /** What can be said of one option. */
    public enum Answer {
        YES,
        NO,
        ABSTAIN
    }

    public YesNoAbstainBallot {
        answers = Map.copyOf(answers);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.yesNoAbstain(this);
    }

    @Override
    public Kind kind() {
        return Kind.YES_NO_ABSTAIN;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        Map<Option, Answer> left = new HashMap<>(answers);
        left.keySet().removeAll(withdrawn);
        return new YesNoAbstainBallot(left);
    }

    @Override
    public List<Option> named() {
        return List.copyOf(new TreeMap<>(answers).keySet());
    }

    /** As that of a sheet of scores: very many ballots have as many answers of each kind. */
    @Override
    public int hashCode() {
        int sum = 0;
        for (Map.Entry<Option, Answer> entry : answers.entrySet()) {
            sum += ScoreBallot.mixed(entry.getKey(), entry.getValue().ordinal());
        }
        return sum;
    }

    /** Yes is support. */
    @Override
    public Optional<List<Option>> approvals() {
        return Optional.of(named().stream()
                .filter(option -> answers.get(option) == Answer.YES)
                .toList());
    }

    /** What the poll allows. */
    public record Form(List<Option> options, boolean mayAbstain, boolean allAnswered) {
        public Form {
            options = Fault.distinct(options);
        }

        public List<Fault> check(YesNoAbstainBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.named(), options));
            for (Option option : options) {
                Answer answer = ballot.answers().get(option);
                if (answer == null && allAnswered) {
                    faults.add(new Fault("not-answered", option + " is not answered.", List.of(option)));
                } else if (answer == Answer.ABSTAIN && !mayAbstain) {
                    faults.add(new Fault("no-abstention", option + " takes only yes or no.", List.of(option)));
                }
            }
            return List.copyOf(faults);
        }
    }
}
