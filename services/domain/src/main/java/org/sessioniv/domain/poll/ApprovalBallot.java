package org.sessioniv.domain.poll;

import java.util.List;

/** The options that are approved, in no order that means anything. */
public record ApprovalBallot(List<String> options) implements Ballot {
    public ApprovalBallot {
        options = List.copyOf(options);
    }

    @Override
    public int given(String option) {
        return supports(option) ? 1 : 0;
    }

    @Override
    public boolean supports(String option) {
        return options.contains(option);
    }

    @Override
    public boolean abstains() {
        return false;
    }

    @Override
    public org.sessioniv.counting.model.ApprovalBallot counted() {
        return org.sessioniv.counting.model.ApprovalBallot.of(options.toArray(String[]::new));
    }
}
