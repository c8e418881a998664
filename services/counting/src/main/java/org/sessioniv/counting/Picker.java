package org.sessioniv.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a rule that meets equal options. With an order or a lot the answer is fixed; under {@link TieBreak.All} each
 * picker follows one path of choices and remembers where there were others. It also carries the wish to stop.
 */
public final class Picker {
    private final String means;
    private final boolean decided;
    private final Map<Option, Integer> places = new HashMap<>();
    private final List<Integer> script;
    private final List<Integer> widths = new ArrayList<>();
    private final Cancellation cancellation;

    Picker(TieBreak tieBreak, List<Option> options, List<Integer> script, Cancellation cancellation) {
        Optional<List<Option>> order = tieBreak.order(options);
        this.means = tieBreak.name();
        this.decided = order.isPresent();
        this.script = script;
        this.cancellation = cancellation;
        order.orElse(options).forEach(option -> places.put(option, places.size()));
    }

    /** False when ties are to stay open. */
    public boolean decides() {
        return decided;
    }

    /** Most preferred first; under {@code all} this is only the order of listing. */
    public Comparator<Option> preference() {
        return Comparator.comparing(places::get);
    }

    /** The tied option that comes first, with a fact if there was a choice. */
    public Option first(String purpose, Collection<Option> tied, List<Fact> facts) {
        return pick(purpose, tied.stream().sorted(preference()).toList(), facts);
    }

    /** The tied option that comes last: the one to lose. */
    public Option last(String purpose, Collection<Option> tied, List<Fact> facts) {
        return pick(purpose, tied.stream().sorted(preference().reversed()).toList(), facts);
    }

    /** Which of so many equal alternatives, sorted by preference, is taken: for ties that are not among options. */
    public int index(int alternatives) {
        stopIfAsked();
        if (decided || alternatives == 1) {
            return 0;
        }
        int step = widths.size();
        widths.add(alternatives);
        return step < script.size() ? script.get(step) : 0;
    }

    /** Called by rules between pieces of work of bounded length. */
    public void stopIfAsked() {
        if (cancellation.isAsked()) {
            throw new Cancellation.Cancelled();
        }
    }

    /** How the tie is broken, for facts. */
    public String means() {
        return means;
    }

    /** How many alternatives there were at each open choice of this path. */
    List<Integer> widths() {
        return widths;
    }

    private Option pick(String purpose, List<Option> sorted, List<Fact> facts) {
        Option chosen = sorted.get(index(sorted.size()));
        if (sorted.size() > 1) {
            facts.add(new Fact.TieBroken(purpose, sorted, List.of(chosen), means));
        }
        return chosen;
    }
}
