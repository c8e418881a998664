package org.sessioniv.simulation;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.world.Plan;
import org.sessioniv.simulation.world.Planting;

/** Makes a failing run smaller: faults and wishes are left out as long as one of the same properties fails. */
final class Shrink {
    private final Scenario scenario;
    private final Planting planting;
    private final TreeSet<Property> wanted;

    private Shrink(Scenario scenario, Planting planting, TreeSet<Property> wanted) {
        this.scenario = scenario;
        this.planting = planting;
        this.wanted = wanted;
    }

    /** The smallest that was found, with its trace. */
    static Verdict of(Scenario scenario, Verdict failed, Planting planting) {
        Shrink shrink = new Shrink(scenario, planting, new TreeSet<>(failed.broken()));
        Plan plan = failed.plan();
        int before;
        do {
            before = size(plan);
            plan = shrink.fewer(
                    plan,
                    plan.faults().stream().map(fault -> fault.number()).toList(),
                    from -> numbers -> from.without(new TreeSet<>(), numbers));
            plan = shrink.fewer(
                    plan,
                    plan.wishes().stream().map(wish -> wish.number()).toList(),
                    from -> numbers -> from.without(numbers, new TreeSet<>()));
        } while (size(plan) < before);
        return Run.of(scenario, plan, planting, true);
    }

    private static int size(Plan plan) {
        return plan.faults().size() + plan.wishes().size();
    }

    /** Leaves out half of what there is, then a quarter, and so on to single ones. */
    private Plan fewer(Plan plan, List<Integer> all, Function<Plan, Function<TreeSet<Integer>, Plan>> without) {
        Plan smallest = plan;
        for (int portion = Math.max(1, all.size() / 2); portion >= 1; portion /= 2) {
            for (int from = 0; from < all.size(); from += portion) {
                TreeSet<Integer> out = new TreeSet<>(all.subList(from, Math.min(all.size(), from + portion)));
                Plan smaller = without.apply(smallest).apply(out);
                if (size(smaller) < size(smallest) && stillFails(smaller)) {
                    smallest = smaller;
                }
            }
        }
        return smallest;
    }

    private boolean stillFails(Plan plan) {
        return !Collections.disjoint(Run.of(scenario, plan, planting, false).broken(), wanted);
    }
}
