package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Option;

/** The answer to each option; one that is left out is not answered. */
public record YesNoAbstainBallot(Map<String, Answer> answers) implements Ballot {
    public YesNoAbstainBallot {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(Map.copyOf(answers))));
    }

    @Override
    public int given(String option) {
        return supports(option) ? 1 : 0;
    }

    @Override
    public boolean supports(String option) {
        return answers.get(option) == Answer.YES;
    }

    @Override
    public boolean abstains() {
        return answers.values().stream().allMatch(answer -> answer == Answer.ABSTAIN);
    }

    @Override
    public org.sessioniv.counting.model.YesNoAbstainBallot counted() {
        return new org.sessioniv.counting.model.YesNoAbstainBallot(answers.entrySet().stream()
                .collect(Collectors.toMap(
                        answered -> new Option(answered.getKey()),
                        answered -> answered.getValue().counted())));
    }
}
