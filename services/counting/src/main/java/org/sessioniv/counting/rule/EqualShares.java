package org.sessioniv.counting.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Method of Equal Shares for committees. Every vote gets an equal share of what all seats cost; an option is bought by
 * its supporters, who share its price equally as far as their money goes; the next is the one whose supporters pay the
 * least each. Seats that nobody can pay for are filled by sequential Phragmén, beginning with the money that is left.
 *
 * <p>Source: Peters and Skowron, Proportionality and the limits of welfarism (2020), there Rule X, with the completion
 * of Lackner and Skowron, Multi-winner voting with approval preferences (2023), section 2.
 */
final class EqualShares implements Procedure {
    private static final String MONEY = "what the supporters have to spend";
    private static final String WAIT = "further money for each vote until the supporters can pay";
    private static final Fact COMPLETION = new Fact.Method(
            "completion",
            "phragmen",
            "Seats that nobody can pay for are filled by sequential Phragmén, beginning with the money that is left.");

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        ApprovalVotes votes = ApprovalVotes.of(Rule.MES, profile, picker);
        // Inside, a vote begins with the number of seats and a seat costs all votes; outside, a vote begins with one.
        Purses purses = new Purses(votes, seats);
        Seating seating = new Seating(profile, seats, picker);
        seating.tell(new Fact.Budget(Fraction.ONE, profile.total().over(seats)));
        seating.tell(COMPLETION);
        boolean buying = true;
        while (buying && !seating.isFull()) {
            buying = buy(seats, purses, seating, picker);
        }
        boolean completing = true;
        while (completing && !seating.isFull()) {
            completing = complete(seats, purses, seating);
        }
        if (!seating.isFull()) {
            seating.electUnsupported(WAIT);
        }
        return seating.tally();
    }

    /** False when no option left can be paid for. */
    private static boolean buy(int seats, Purses purses, Seating seating, Picker picker) {
        Map<Integer, Fraction> shares = new LinkedHashMap<>();
        Map<Integer, Fraction> money = new LinkedHashMap<>();
        for (int option : seating.left()) {
            picker.stopIfAsked();
            money.put(option, purses.money(option).over(seats));
            purses.share(option).ifPresent(share -> shares.put(option, share));
        }
        if (shares.isEmpty()) {
            return false;
        }
        int next = seating.best(shares, Comparator.naturalOrder(), () -> List.of("buying", purses.state()));
        Fraction share = shares.get(next);
        seating.tell(new Fact.Price(seating.option(next), share.over(seats)));
        shares.entrySet().stream()
                .filter(entry -> entry.getKey() != next)
                .min(Map.Entry.comparingByValue())
                .ifPresent(second -> seating.tell(new Fact.Price(
                        seating.option(second.getKey()), second.getValue().over(seats))));
        purses.pay(next, share);
        seating.elect(next, money.get(next), Ground.AFFORDABLE, MONEY, money);
        return true;
    }

    /** False when no option left has a supporter. */
    private static boolean complete(int seats, Purses purses, Seating seating) {
        Map<Integer, Fraction> waits = Phragmen.waits(purses, seating);
        if (waits.isEmpty()) {
            return false;
        }
        int next = seating.best(waits, Comparator.naturalOrder(), () -> List.of("completing", purses.state()));
        Map<Integer, Fraction> shown = new LinkedHashMap<>();
        waits.forEach((option, wait) -> shown.put(option, wait.over(seats)));
        purses.fillAndSpend(next, waits.get(next));
        seating.elect(next, shown.get(next), Ground.COMPLETION, WAIT, shown);
        return true;
    }
}
