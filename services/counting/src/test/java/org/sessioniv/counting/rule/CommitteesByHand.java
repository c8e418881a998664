package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The committee rules once more, word for word from their definitions: every voter by itself, no weights, no groups,
 * no common denominators, and every way to break a tie. Slow, and sharing no line with the library.
 */
final class CommitteesByHand {
    private final List<Set<Integer>> voters;
    private final int options;
    private final int seats;

    CommitteesByHand(List<Set<Integer>> voters, int options, int seats) {
        this.voters = voters;
        this.options = options;
        this.seats = seats;
    }

    /** Of all committees of the size, those whose members together have the most approvals. */
    Set<Set<Integer>> approval() {
        Set<Set<Integer>> found = new HashSet<>();
        int most = -1;
        for (int chosen = 0; chosen < 1 << options; chosen++) {
            Set<Integer> committee = new TreeSet<>();
            for (int option = 0; option < options; option++) {
                if ((chosen >> option & 1) == 1) {
                    committee.add(option);
                }
            }
            int approvals =
                    voters.stream().mapToInt(voter -> common(voter, committee)).sum();
            if (committee.size() == seats && approvals >= most) {
                if (approvals > most) {
                    found.clear();
                }
                most = approvals;
                found.add(Set.copyOf(committee));
            }
        }
        return found;
    }

    /** Each next member gives the highest sum over voters of 1 + 1/2 + … + 1/(elected options that it approves). */
    Set<Set<Integer>> sequentialPav() {
        Set<Set<Integer>> found = new HashSet<>();
        pav(new TreeSet<>(), found);
        return found;
    }

    private void pav(Set<Integer> committee, Set<Set<Integer>> found) {
        if (committee.size() == seats) {
            found.add(Set.copyOf(committee));
            return;
        }
        for (int next : best(committee, (option, ignored) -> Ratio.ZERO.minus(pavScore(with(committee, option))))) {
            pav(with(committee, next), found);
        }
    }

    private Ratio pavScore(Set<Integer> committee) {
        Ratio score = Ratio.ZERO;
        for (Set<Integer> voter : voters) {
            int happy = common(voter, committee);
            for (int place = 1; place <= happy; place++) {
                score = score.plus(Ratio.of(1, place));
            }
        }
        return score;
    }

    /** Loads as Phragmén defines them: an option's new load is one, plus its supporters' loads, over their number. */
    Set<Set<Integer>> sequentialPhragmen() {
        Set<Set<Integer>> found = new HashSet<>();
        loads(new TreeSet<>(), Collections.nCopies(voters.size(), Ratio.ZERO), found);
        return found;
    }

    private void loads(Set<Integer> committee, List<Ratio> loads, Set<Set<Integer>> found) {
        if (committee.size() == seats) {
            found.add(Set.copyOf(committee));
            return;
        }
        List<Integer> supported = left(committee).stream()
                .filter(option -> !supporters(option).isEmpty())
                .toList();
        if (supported.isEmpty()) {
            fill(committee, found);
            return;
        }
        Ratio lowest = supported.stream()
                .map(option -> newLoad(option, loads))
                .min(Ratio::compareTo)
                .orElseThrow();
        for (int option : supported) {
            if (newLoad(option, loads).equals(lowest)) {
                List<Ratio> next = new ArrayList<>(loads);
                supporters(option).forEach(voter -> next.set(voter, lowest));
                loads(with(committee, option), next, found);
            }
        }
    }

    private Ratio newLoad(int option, List<Ratio> loads) {
        Ratio sum = Ratio.ONE;
        for (int voter : supporters(option)) {
            sum = sum.plus(loads.get(voter));
        }
        return sum.over(supporters(option).size());
    }

    /** Price one, budgets {@code k/n}; what cannot be bought is filled by loads that begin at minus the budgets. */
    Set<Set<Integer>> equalShares() {
        Set<Set<Integer>> found = new HashSet<>();
        Ratio budget = voters.isEmpty() ? Ratio.ZERO : Ratio.of(seats, voters.size());
        shares(new TreeSet<>(), Collections.nCopies(voters.size(), budget), found);
        return found;
    }

    private void shares(Set<Integer> committee, List<Ratio> budgets, Set<Set<Integer>> found) {
        List<Integer> affordable = left(committee).stream()
                .filter(option -> collected(option, budgets, Ratio.of(seats, 1)).compareTo(Ratio.ONE) >= 0)
                .toList();
        if (committee.size() == seats || affordable.isEmpty()) {
            loads(committee, budgets.stream().map(Ratio.ZERO::minus).toList(), found);
            return;
        }
        Ratio lowest = affordable.stream()
                .map(option -> price(option, budgets))
                .min(Ratio::compareTo)
                .orElseThrow();
        for (int option : affordable) {
            if (price(option, budgets).equals(lowest)) {
                List<Ratio> next = new ArrayList<>(budgets);
                supporters(option)
                        .forEach(voter -> next.set(
                                voter,
                                budgets.get(voter).minus(budgets.get(voter).min(lowest))));
                shares(with(committee, option), next, found);
            }
        }
    }

    private Ratio collected(int option, List<Ratio> budgets, Ratio most) {
        Ratio sum = Ratio.ZERO;
        for (int voter : supporters(option)) {
            sum = sum.plus(budgets.get(voter).min(most));
        }
        return sum;
    }

    /** The lowest budget that, as a limit, collects enough; from there back what is too much, over who pays it. */
    private Ratio price(int option, List<Ratio> budgets) {
        Ratio limit = supporters(option).stream()
                .map(budgets::get)
                .filter(budget -> collected(option, budgets, budget).compareTo(Ratio.ONE) >= 0)
                .min(Ratio::compareTo)
                .orElseThrow();
        long payers = supporters(option).stream()
                .filter(voter -> budgets.get(voter).compareTo(limit) >= 0)
                .count();
        return limit.minus(collected(option, budgets, limit).minus(Ratio.ONE).over(payers));
    }

    private void fill(Set<Integer> committee, Set<Set<Integer>> found) {
        if (committee.size() == seats) {
            found.add(Set.copyOf(committee));
            return;
        }
        left(committee).forEach(option -> fill(with(committee, option), found));
    }

    private List<Integer> best(Set<Integer> committee, BiFunction<Integer, Set<Integer>, Ratio> value) {
        Ratio lowest = left(committee).stream()
                .map(option -> value.apply(option, committee))
                .min(Ratio::compareTo)
                .orElseThrow();
        return left(committee).stream()
                .filter(option -> value.apply(option, committee).equals(lowest))
                .toList();
    }

    private List<Integer> supporters(int option) {
        List<Integer> found = new ArrayList<>();
        for (int voter = 0; voter < voters.size(); voter++) {
            if (voters.get(voter).contains(option)) {
                found.add(voter);
            }
        }
        return found;
    }

    private List<Integer> left(Set<Integer> committee) {
        List<Integer> left = new ArrayList<>();
        for (int option = 0; option < options; option++) {
            if (!committee.contains(option)) {
                left.add(option);
            }
        }
        return left;
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static Set<Integer> with(Set<Integer> committee, int option) {
        Set<Integer> more = new TreeSet<>(committee);
        more.add(option);
        return more;
    }
}
