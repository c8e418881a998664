package org.sessioniv.counting.model;

import java.util.List;
import java.util.Optional;

/** One thing that happened in a count and why: data for a page to draw, and a sentence to tell. */
public sealed interface Fact {
    /** For people, in plain words, exact where it is short. */
    String sentence();

    /** What kind of fact it is, as written in files: {@code elected}, {@code tie-broken}. */
    String code();

    /** The number of votes that is enough to be elected, and how it was made. */
    record Quota(Fraction value, String formula) implements Fact {
        @Override
        public String code() {
            return "quota";
        }

        @Override
        public String sentence() {
            return "The quota is " + show(value) + " (" + formula + ").";
        }
    }

    /** An option took a seat with this total; {@code ground} says by what. */
    record Elected(Option option, Fraction total, Ground ground) implements Fact {
        @Override
        public String code() {
            return "elected";
        }

        @Override
        public String sentence() {
            return option + " is elected with " + show(total) + ": " + ground.words + ".";
        }
    }

    /** What an election can rest on. */
    enum Ground {
        HIGHEST_TOTAL("highest total"),
        MAJORITY("more than half"),
        MORE_THAN_OTHER("more than the other finalist"),
        QUOTA("quota reached"),
        LAST_STANDING("as many left as seats"),
        BEATS_ALL("not beaten by any option left"),
        BEST_GRADE("best majority grade"),
        AFFORDABLE("its supporters can pay for it, at the lowest price"),
        LOWEST_LOAD("lowest load for its supporters"),
        COMPLETION("a seat that was left, filled by the named completion"),
        NO_SUPPORT_LEFT("no option left has a supporter");

        private final String words;

        Ground(String words) {
            this.words = words;
        }
    }

    /** An option left the count with this total. */
    record Excluded(Option option, Fraction total) implements Fact {
        @Override
        public String code() {
            return "excluded";
        }

        @Override
        public String sentence() {
            return option + " is excluded with " + show(total) + ".";
        }
    }

    /** Equal options were told apart: {@code chosen} came first for {@code purpose}, by {@code means}. */
    record TieBroken(String purpose, List<Option> tied, List<Option> chosen, String means) implements Fact {
        @Override
        public String code() {
            return "tie-broken";
        }

        @Override
        public String sentence() {
            if (means.equals(TieBreak.ALL.name())) {
                return "Equal: " + join(tied) + ". To " + purpose + ": followed here is " + join(chosen)
                        + "; every other choice was followed too.";
            }
            return "Equal: " + join(tied) + ". To " + purpose + ": " + join(chosen) + ", by " + means + ".";
        }
    }

    /** Votes went from one option to another, or to none when {@code to} is empty. */
    record Transferred(Option from, Optional<Option> to, Fraction amount) implements Fact {
        @Override
        public String code() {
            return "transferred";
        }

        @Override
        public String sentence() {
            String goal = to.map(option -> "to " + option).orElse("to no further option");
            return show(amount) + " of " + from + " go " + goal + ".";
        }
    }

    /** What an elected option has beyond the quota is to be passed on. */
    record Surplus(Option option, Fraction total, Fraction surplus) implements Fact {
        @Override
        public String code() {
            return "surplus";
        }

        @Override
        public String sentence() {
            return option + " has " + show(total) + ", " + show(surplus) + " more than the quota.";
        }
    }

    /** Votes that nobody has any more, because values were cut off after some decimal places. */
    record CutOff(Fraction amount, int places) implements Fact {
        @Override
        public String code() {
            return "cut-off";
        }

        @Override
        public String sentence() {
            return show(amount) + " is lost by cutting values after " + places + " decimal places.";
        }
    }

    /** An option goes on to the next round with this total. */
    record GoesOn(Option option, Fraction total) implements Fact {
        @Override
        public String code() {
            return "goes-on";
        }

        @Override
        public String sentence() {
            return option + " goes on to the next round with " + show(total) + ".";
        }
    }

    /** In this pairing {@code winner} is preferred by {@code votesFor}, the other by {@code against}. */
    record Duel(Option winner, Option loser, Fraction votesFor, Fraction against, boolean counted) implements Fact {
        @Override
        public String code() {
            return "duel";
        }

        @Override
        public String sentence() {
            String fate = counted ? "" : " Left out: it contradicts stronger pairings.";
            return winner + " before " + loser + ": " + show(votesFor) + " to " + show(against) + "." + fate;
        }
    }

    /** The strongest chain of pairings from the first to the last option, as strong as its weakest link. */
    record Path(List<Option> options, Fraction strength) implements Fact {
        @Override
        public String code() {
            return "path";
        }

        @Override
        public String sentence() {
            return join(options) + " is a path of strength " + show(strength) + ".";
        }
    }

    /** Supporters pay at most {@code price} for each vote, out of budgets that began equal. */
    record Price(Option option, Fraction price) implements Fact {
        @Override
        public String code() {
            return "price";
        }

        @Override
        public String sentence() {
            return option + " costs its supporters at most " + show(price) + " a vote.";
        }
    }

    /** The median grade of an option, with the weights that graded it higher and lower. */
    record Grade(Option option, long grade, Fraction higher, Fraction lower) implements Fact {
        @Override
        public String code() {
            return "grade";
        }

        @Override
        public String sentence() {
            return option + " has the median grade " + grade + ", " + show(higher) + " above and " + show(lower)
                    + " below.";
        }
    }

    /** So much of the weight says nothing of the option. */
    record Blank(Option option, Fraction weight) implements Fact {
        @Override
        public String code() {
            return "blank";
        }

        @Override
        public String sentence() {
            return option + " is left blank by " + show(weight) + ".";
        }
    }

    /**
     * Two options with the same median grade were told apart: as one grade after the other is taken from the middle,
     * {@code removed} of the weight of each agree, and the next grade does not.
     */
    record MedianGap(Option higher, Option lower, Fraction removed, long higherNext, long lowerNext) implements Fact {
        @Override
        public String code() {
            return "median-gap";
        }

        @Override
        public String sentence() {
            return higher + " before " + lower + ": once " + show(removed) + " of the weight in the middle is taken"
                    + " from each, the next grade is " + higherNext + " against " + lowerNext + ".";
        }
    }

    /** What every vote of weight one has to spend, and what a seat costs. */
    record Budget(Fraction each, Fraction price) implements Fact {
        @Override
        public String code() {
            return "budget";
        }

        @Override
        public String sentence() {
            return "Each vote has " + show(each) + " to spend, a seat costs " + show(price) + ".";
        }
    }

    /** A choice that the name of the rule leaves open, and how it was made here: {@code blanks}, {@code completion}. */
    record Method(String matter, String choice, String words) implements Fact {
        @Override
        public String code() {
            return "method";
        }

        @Override
        public String sentence() {
            return words;
        }
    }

    private static String show(Fraction value) {
        String decimal = value.toDecimal(4);
        boolean exact = Fraction.parse(decimal).equals(value);
        return exact ? decimal : "about " + decimal;
    }

    private static String join(List<Option> options) {
        return String.join(", ", options.stream().map(Option::id).toList());
    }
}
