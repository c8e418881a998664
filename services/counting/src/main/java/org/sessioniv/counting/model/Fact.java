package org.sessioniv.counting.model;

import java.util.List;
import java.util.Optional;

/** One thing that happened in a count and why: data for a page to draw, and a sentence to tell. */
public sealed interface Fact {
    /** For people, in plain words, its numbers written as the text around it writes them. */
    String sentence(Numerals numbers);

    /** For people, standing alone. */
    default String sentence() {
        return sentence(Numerals.ALONE);
    }

    /** What kind of fact it is, and its parts. */
    Told told();

    /** What kind of fact it is, as written in files: {@code elected}, {@code tie-broken}. */
    default String code() {
        return told().code();
    }

    /** The number of votes that is enough to be elected, and how it was made. */
    record Quota(Fraction value, String formula) implements Fact {
        @Override
        public Told told() {
            return Told.of("quota", "value", "formula").with(value, formula);
        }

        @Override
        public String sentence(Numerals numbers) {
            return "The quota is " + numbers.show(value) + " (" + formula + ").";
        }
    }

    /** An option took a seat with this total; {@code ground} says by what. */
    record Elected(Option option, Fraction total, Ground ground) implements Fact {
        @Override
        public Told told() {
            return Told.of("elected", "option", "total", "ground").with(option, total, ground);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " is elected with " + numbers.show(total) + ": " + ground.words() + ".";
        }
    }

    /** An option left the count with this total. */
    record Excluded(Option option, Fraction total) implements Fact {
        @Override
        public Told told() {
            return Told.of("excluded", "option", "total").with(option, total);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " is excluded with " + numbers.show(total) + ".";
        }
    }

    /** Equal options were told apart: {@code chosen} came first for {@code purpose}, by {@code means}. */
    record TieBroken(String purpose, List<Option> tied, List<Option> chosen, String means) implements Fact {
        @Override
        public Told told() {
            return Told.of("tie-broken", "purpose", "tied", "chosen", "means").with(purpose, tied, chosen, means);
        }

        @Override
        public String sentence(Numerals numbers) {
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
        public Told told() {
            return Told.of("transferred", "from", "to", "amount").with(from, to, amount);
        }

        @Override
        public String sentence(Numerals numbers) {
            String goal = to.map(option -> "to " + option).orElse("to no further option");
            return numbers.show(amount) + " of " + from + " go " + goal + ".";
        }
    }

    /** What an elected option has beyond the quota is to be passed on. */
    record Surplus(Option option, Fraction total, Fraction surplus) implements Fact {
        @Override
        public Told told() {
            return Told.of("surplus", "option", "total", "surplus").with(option, total, surplus);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " has " + numbers.show(total) + ", " + numbers.show(surplus) + " more than the quota.";
        }
    }

    /** Votes that nobody has any more, because values were cut off after some decimal places. */
    record CutOff(Fraction amount, int places) implements Fact {
        @Override
        public Told told() {
            return Told.of("cut-off", "amount", "places").with(amount, places);
        }

        @Override
        public String sentence(Numerals numbers) {
            return numbers.show(amount) + " is lost by cutting values after " + places + " decimal places.";
        }
    }

    /** An option goes on to the next round with this total. */
    record GoesOn(Option option, Fraction total) implements Fact {
        @Override
        public Told told() {
            return Told.of("goes-on", "option", "total").with(option, total);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " goes on to the next round with " + numbers.show(total) + ".";
        }
    }

    /** In this pairing {@code winner} is preferred by {@code votesFor}, the other by {@code against}. */
    record Duel(Option winner, Option loser, Fraction votesFor, Fraction against, boolean counted) implements Fact {
        @Override
        public Told told() {
            return Told.of("duel", "winner", "loser", "votesFor", "against", "counted")
                    .with(winner, loser, votesFor, against, counted);
        }

        @Override
        public String sentence(Numerals numbers) {
            String fate = counted ? "" : " Left out: it contradicts stronger pairings.";
            return winner + " before " + loser + ": " + numbers.show(votesFor) + " to " + numbers.show(against) + "."
                    + fate;
        }
    }

    /** A chain of pairings from the first to the last option, as strong as its weakest link. */
    record Path(List<Option> options, Fraction strength) implements Fact {
        @Override
        public Told told() {
            return Told.of("path", "options", "strength").with(options, strength);
        }

        @Override
        public String sentence(Numerals numbers) {
            return chain(options) + " is a path whose weakest pairing has " + numbers.show(strength) + ".";
        }
    }

    /**
     * The strongest chain from the first option of {@code there} to its last is stronger than every chain back, of
     * which {@code back} is the strongest; it is empty where there is none. Equal strengths put neither before the
     * other.
     */
    record Stronger(List<Option> there, Fraction strength, List<Option> back, Fraction backStrength) implements Fact {
        @Override
        public Told told() {
            return Told.of("stronger", "there", "strength", "back", "backStrength")
                    .with(there, strength, back, backStrength);
        }

        @Override
        public String sentence(Numerals numbers) {
            Option first = there.get(0);
            Option last = there.get(there.size() - 1);
            String weakest = "the weakest pairing on " + chain(there) + " has " + numbers.show(strength);
            if (back.isEmpty()) {
                return first + " before " + last + ": " + weakest + ", and no path leads back.";
            }
            if (strength.equals(backStrength)) {
                return first + " and " + last + " are level: " + weakest + ", as has that on the way back, "
                        + chain(back) + ".";
            }
            return first + " before " + last + ": " + weakest + ", that on the best way back, " + chain(back)
                    + ", only " + numbers.show(backStrength) + ".";
        }
    }

    /** Neither of the two reaches the other over any chain of won pairings. */
    record Unlinked(Option one, Option other) implements Fact {
        @Override
        public Told told() {
            return Told.of("unlinked", "one", "other").with(one, other);
        }

        @Override
        public String sentence(Numerals numbers) {
            return one + " and " + other + " are level: no path of won pairings leads from one to the other.";
        }
    }

    /** Supporters pay at most {@code price} for each vote, out of budgets that began equal. */
    record Price(Option option, Fraction price) implements Fact {
        @Override
        public Told told() {
            return Told.of("price", "option", "price").with(option, price);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " costs its supporters at most " + numbers.show(price) + " a vote.";
        }
    }

    /** The median grade of an option, with the weights that graded it higher and lower. */
    record Grade(Option option, long grade, Fraction higher, Fraction lower) implements Fact {
        @Override
        public Told told() {
            return Told.of("grade", "option", "grade", "higher", "lower").with(option, grade, higher, lower);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " has the median grade " + grade + ", " + numbers.show(higher) + " above and "
                    + numbers.show(lower) + " below.";
        }
    }

    /** So much of the weight says nothing of the option. */
    record Blank(Option option, Fraction weight) implements Fact {
        @Override
        public Told told() {
            return Told.of("blank", "option", "weight").with(option, weight);
        }

        @Override
        public String sentence(Numerals numbers) {
            return option + " is left blank by " + numbers.show(weight) + ".";
        }
    }

    /**
     * Two options with the same median grade were told apart: as one grade after the other is taken from the middle,
     * {@code removed} of the weight of each agree, and the next grade does not.
     */
    record MedianGap(Option higher, Option lower, Fraction removed, long higherNext, long lowerNext) implements Fact {
        @Override
        public Told told() {
            return Told.of("median-gap", "higher", "lower", "removed", "higherNext", "lowerNext")
                    .with(higher, lower, removed, higherNext, lowerNext);
        }

        @Override
        public String sentence(Numerals numbers) {
            return higher + " before " + lower + ": once " + numbers.show(removed)
                    + " of the weight in the middle is taken" + " from each, the next grade is " + higherNext
                    + " against " + lowerNext + ".";
        }
    }

    /** What every vote of weight one has to spend, and what a seat costs. */
    record Budget(Fraction each, Fraction price) implements Fact {
        @Override
        public Told told() {
            return Told.of("budget", "each", "price").with(each, price);
        }

        @Override
        public String sentence(Numerals numbers) {
            return "Each vote has " + numbers.show(each) + " to spend, a seat costs " + numbers.show(price) + ".";
        }
    }

    /** A choice that the name of the rule leaves open, and how it was made here: {@code blanks}, {@code completion}. */
    record Method(String matter, String choice, String words) implements Fact {
        @Override
        public Told told() {
            return Told.of("method", "matter", "choice", "words").with(matter, choice, words);
        }

        @Override
        public String sentence(Numerals numbers) {
            return words;
        }
    }

    private static String chain(List<Option> options) {
        return String.join(" > ", options.stream().map(Option::id).toList());
    }

    private static String join(List<Option> options) {
        return String.join(", ", options.stream().map(Option::id).toList());
    }
}
