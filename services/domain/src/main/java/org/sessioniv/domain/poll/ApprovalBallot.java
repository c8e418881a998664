package org.sessioniv.domain.poll;

import java.util.List;

/** The options that are approved, in no order that means anything. */
public record ApprovalBallot(List<String> options) implements Ballot {
    public ApprovalBallot {
        options = List.copyOf(options);
    }

    @Override
    public List<String> chosen() {
        return options;
    }

    @Override
    public boolean abstains() {
        return false;
    }

    @Override
    public org.sessioniv.counting.model.Ballot counted() {
        return org.sessioniv.counting.model.ApprovalBallot.of(options.toArray(String[]::new));
    }
}
