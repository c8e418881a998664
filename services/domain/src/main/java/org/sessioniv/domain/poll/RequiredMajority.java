package org.sessioniv.domain.poll;

import java.util.Locale;
import java.util.Optional;
import org.sessioniv.counting.decision.Crowd;
import org.sessioniv.counting.decision.DecisionRules;
import org.sessioniv.counting.decision.Judgement;
import org.sessioniv.counting.decision.Majority;
import org.sessioniv.counting.decision.Turnout;
import org.sessioniv.counting.model.Fraction;

/**
 * A question is adopted when so great a part of that base is in favour, and anybody at all. All fractions are exact:
 * two thirds are met by two of three.
 */
public record RequiredMajority(Part part, Base base) implements Deciding {
    /** How great a part must be in favour. */
    public enum Part {
        MORE_THAN_HALF(1, 2),
        THREE_FIFTHS(3, 5),
        TWO_THIRDS(2, 3),
        THREE_QUARTERS(3, 4),
        /** All: unanimity. Of the votes for and against it means that nobody is against. */
        ALL(1, 1);

        private final int numerator;
        private final int denominator;

        Part(int numerator, int denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        /** As sent: {@code two-thirds}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Only half has to be passed; every other part is enough when it is reached. */
        private boolean mustBePassed() {
            return this == MORE_THAN_HALF;
        }
    }

    /** Of what it is a part. */
    public enum Base {
        /** The votes for and against; an abstention is no vote. */
        FOR_AND_AGAINST,
        /** All ballots, so that an abstention works like a vote against. */
        CAST,
        /** All who attend, so that whoever is there and does not vote works like a vote against. */
        PRESENT,
        /** All who may vote, so that whoever does not vote works like a vote against. */
        ENTITLED;

        /** As sent: {@code for-and-against}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What decides a question for which that part and that base are asked, where they are. */
    static Deciding asked(Optional<Part> part, Optional<Base> base) {
        RequiredMajority majority =
                new RequiredMajority(part.orElse(Part.MORE_THAN_HALF), base.orElse(Base.FOR_AND_AGAINST));
        return majority.isSimple() ? new SimpleMajority() : majority;
    }

    /** More votes for than against: there is a word for that. */
    private boolean isSimple() {
        return part == Part.MORE_THAN_HALF && base == Base.FOR_AND_AGAINST;
    }

    @Override
    public PollDecision decide(Tally tally) {
        int cast = tally.cast();
        Turnout turnout = Turnout.of(tally.entitled(), tally.present(), cast, cast, tally.abstained());
        Judgement judgement = new DecisionRules(Optional.empty(), Optional.of(rule()))
                .judge(turnout, Fraction.of(tally.count(Answer.YES.word())));
        return new PollDecision.Answered(judgement.ending() == Judgement.Ending.ADOPTED);
    }

    private Majority rule() {
        Fraction share = Fraction.of(part.numerator, part.denominator);
        return switch (base) {
            case FOR_AND_AGAINST ->
                new Majority(share, part.mustBePassed(), Crowd.VALID, Majority.Abstentions.LEFT_OUT);
            case CAST -> new Majority(share, part.mustBePassed(), Crowd.CAST, Majority.Abstentions.STAY_IN_BASE);
            case PRESENT -> new Majority(share, part.mustBePassed(), Crowd.PRESENT, Majority.Abstentions.STAY_IN_BASE);
            case ENTITLED ->
                new Majority(share, part.mustBePassed(), Crowd.ENTITLED, Majority.Abstentions.STAY_IN_BASE);
        };
    }

    /** Of all who attend. */
    boolean isOfPresent() {
        return base == Base.PRESENT;
    }

    /** The fewest votes for it that are enough where so many spoke for and against it. */
    public int needed(int forAndAgainst, Outcome.Turnout turnout) {
        int of = switch (base) {
            case FOR_AND_AGAINST -> forAndAgainst;
            case CAST -> turnout.cast();
            case PRESENT -> turnout.present();
            case ENTITLED -> turnout.entitled();
        };
        int reached = part.mustBePassed()
                ? of * part.numerator / part.denominator + 1
                : (of * part.numerator + part.denominator - 1) / part.denominator;
        return Math.max(1, reached);
    }

    @Override
    public Optional<Selection> selection() {
        return Optional.empty();
    }

    @Override
    public Optional<RequiredMajority> majority() {
        return Optional.of(this);
    }
}
