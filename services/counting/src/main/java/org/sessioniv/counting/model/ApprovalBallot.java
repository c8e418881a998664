package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ballot that supports each of the options that it names; all others get nothing from it. */
public record ApprovalBallot(List<Option> approved) implements Ballot {
    public ApprovalBallot {
        approved = List.copyOf(approved);
    }

    public static ApprovalBallot of(String... ids) {
        return new ApprovalBallot(Arrays.stream(ids).map(Option::new).toList());
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.approval(this);
    }

    @Override
    public Kind kind() {
        return Kind.APPROVAL;
    }

    @Override
    public Ballot without(Set<Option> withdrawn) {
        return new ApprovalBallot(
                approved.stream().filter(option -> !withdrawn.contains(option)).toList());
    }

    @Override
    public List<Option> named() {
        return approved;
    }

    @Override
    public Optional<List<Option>> approvals() {
        return Optional.of(approved);
    }

    /** What the poll allows: at least {@code min}, at most {@code max} options. */
    public record Form(List<Option> options, int min, int max) {
        public Form {
            options = Fault.distinct(options);
            Fault.bounds(min, max);
        }

        public List<Fault> check(ApprovalBallot ballot) {
            List<Fault> faults = new ArrayList<>(Fault.ofNames(ballot.approved(), options));
            Fault.ofCount((int) ballot.approved().stream().distinct().count(), min, max, faults);
            return List.copyOf(faults);
        }
    }
}
