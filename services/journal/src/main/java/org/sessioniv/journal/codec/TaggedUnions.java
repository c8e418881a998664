package org.sessioniv.journal.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Deciding;
import org.sessioniv.domain.poll.DotsBallot;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.RankingBallot;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.ScoreBallot;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.SimpleMajority;
import org.sessioniv.domain.poll.SingleChoiceBallot;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainBallot;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/**
 * Sealed families of the domain that are stored and sent: which of its cases a value is stands in its {@code type}, by
 * a word that stays for ever as an event's tag does.
 */
public final class TaggedUnions {
    private static final Map<Class<?>, Class<?>> FAMILIES = Map.of(
            Method.class, Methods.class,
            Ballot.class, Ballots.class,
            Deciding.class, Decidings.class,
            PollDecision.class, PollDecisions.class);

    private TaggedUnions() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "single-choice", value = SingleChoiceMethod.class),
        @JsonSubTypes.Type(name = "yes-no-abstain", value = YesNoAbstainMethod.class),
        @JsonSubTypes.Type(name = "approval", value = ApprovalMethod.class),
        @JsonSubTypes.Type(name = "score", value = ScoreMethod.class),
        @JsonSubTypes.Type(name = "dots", value = DotsMethod.class),
        @JsonSubTypes.Type(name = "ranking", value = RankingMethod.class),
        @JsonSubTypes.Type(name = "answer", value = AnswerMethod.class)
    })
    private interface Methods {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "single-choice", value = SingleChoiceBallot.class),
        @JsonSubTypes.Type(name = "yes-no-abstain", value = YesNoAbstainBallot.class),
        @JsonSubTypes.Type(name = "approval", value = ApprovalBallot.class),
        @JsonSubTypes.Type(name = "score", value = ScoreBallot.class),
        @JsonSubTypes.Type(name = "dots", value = DotsBallot.class),
        @JsonSubTypes.Type(name = "ranking", value = RankingBallot.class),
        @JsonSubTypes.Type(name = "answer", value = AnswerBallot.class)
    })
    private interface Ballots {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "selection", value = Selection.class),
        @JsonSubTypes.Type(name = "simple-majority", value = SimpleMajority.class),
        @JsonSubTypes.Type(name = "required-majority", value = RequiredMajority.class)
    })
    private interface Decidings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "undecided", value = PollDecision.Undecided.class),
        @JsonSubTypes.Type(name = "selected", value = PollDecision.Selected.class),
        @JsonSubTypes.Type(name = "answered", value = PollDecision.Answered.class)
    })
    private interface PollDecisions {}

    static void addTo(SimpleModule module) {
        FAMILIES.forEach(module::setMixInAnnotation);
    }

    /** The cases of that family by their words, in their order; empty when it is no family that is sent. */
    public static Map<String, Class<?>> casesOf(Class<?> family) {
        Map<String, Class<?>> cases = new LinkedHashMap<>();
        Class<?> words = FAMILIES.get(family);
        if (words != null) {
            Arrays.stream(words.getAnnotation(JsonSubTypes.class).value())
                    .forEach(one -> cases.put(one.name(), one.value()));
        }
        return cases;
    }

    /** The families that are sent. */
    static Iterable<Class<?>> families() {
        return FAMILIES.keySet();
    }
}
