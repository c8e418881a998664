package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ballot for one option, or for none: an abstention. */
public record SingleChoiceBallot(Optional<Option> choice) implements Ballot {

    public static SingleChoiceBallot of(Option option) {
        return new SingleChoiceBallot(Optional.of(option));
    }

    public static SingleChoiceBallot abstention() {
        return new SingleChoiceBallot(Optional.empty());
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.singleChoice(this);
    }

    @Override
    public Kind kind() {
        return Kind.SINGLE_CHOICE;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        return new SingleChoiceBallot(choice.filter(option -> !withdrawn.contains(option)));
    }

    @Override
    public List<Option> named() {
        return choice.stream().toList();
    }

    /** A single choice supports itself. */
    @Override
    public Optional<List<Option>> approvals() {
        return Optional.of(named());
    }

    /** What the poll allows. */
    public record Form(List<Option> options, boolean mayAbstain) {
        public Form {
            options = Fault.distinct(options);
        }

        public List<Fault> check(SingleChoiceBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.named(), options));
            Fault.ofCount(ballot.named().size(), mayAbstain ? 0 : 1, 1, faults);
            return List.copyOf(faults);
        }
    }
}
