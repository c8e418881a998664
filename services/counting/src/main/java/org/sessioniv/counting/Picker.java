package org.sessioniv.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    private final Memory memory;
    private final Cancellation cancellation;

    /** What the runs of one count share: readings of the ballots, and the states from which a run has gone on. */
    static final class Memory {
        private final Map<Class<?>, Object> kept = new HashMap<>();
        private final Set<Object> states = new HashSet<>();
    }

    /** Ends a run of a count that came to where another run has been. */
    static final class Repeated extends RuntimeException {
        private static final long serialVersionUID = 1;

        Repeated() {
            super("another run has gone on from here", null, false, false);
        }
    }

    Picker(TieBreak tieBreak, List<Option> options, List<Integer> script, Memory memory, Cancellation cancellation) {
        Optional<List<Option>> order = tieBreak.order(options);
        this.means = tieBreak.name();
        this.decided = order.isPresent();
        this.script = script;
        this.memory = memory;
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

    /** Made once for all runs of a count: a reading of the ballots that no run changes. */
    public <T> T once(Class<T> kind, Supplier<T> make) {
        return kind.cast(memory.kept.computeIfAbsent(kind, absent -> make.get()));
    }

    /**
     * Tells what the rest of the count depends on, after each step. When ties stay open and another run came to an
     * equal state, this run ends here: what can follow is known. Without it a count is as right, only longer.
     */
    public void at(Supplier<?> state) {
        boolean onNewGround = !decided && !widths.isEmpty() && widths.size() >= script.size();
        if (onNewGround && !memory.states.add(state.get())) {
            throw new Repeated();
        }
    }

    /** Called by rules between pieces of work of bounded length. */
    public void stopIfAsked() {
        cancellation.check();
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
