package org.sessioniv.domain.poll;

import java.util.Optional;
import org.sessioniv.counting.model.Option;

/** The option that is chosen; an abstention where there is none. */
public record SingleChoiceBallot(Optional<String> option) implements Ballot {
    @Override
    public int given(String option) {
        return supports(option) ? 1 : 0;
    }

    @Override
    public boolean supports(String option) {
        return this.option.equals(Optional.of(option));
    }

    @Override
    public boolean abstains() {
        return option.isEmpty();
    }

    @Override
    public org.sessioniv.counting.model.SingleChoiceBallot counted() {
        return new org.sessioniv.counting.model.SingleChoiceBallot(option.map(Option::new));
    }
}
