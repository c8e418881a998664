package org.sessioniv.counting.rule;

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
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.TieBreak;

/**
 * Answers a rule that meets equal options. With an order or a lot the answer is fixed; under {@link TieBreak.All} each
 * picker follows one path of choices and remembers where there were others. It also carries the wish to stop.
 */
final class Picker {
    private final String means;
    private final boolean decided;
    private final Map<Option, Integer> places = new HashMap<>();
    private final List<Integer> script;
    private final List<Integer> widths = new ArrayList<>();
    private final Memory memory;
    private final Cancellation cancellation;

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
        return first(purpose, tied, facts, new Object());
    }

    /** The same, where {@code state} is all that what follows depends on; see {@link #index(int, Object)}. */
    public Option first(String purpose, Collection<Option> tied, List<Fact> facts, Object state) {
        return pick(purpose, tied.stream().sorted(preference()).toList(), facts, state);
    }

    /** The tied option that comes last: the one to lose. */
    public Option last(String purpose, Collection<Option> tied, List<Fact> facts) {
        return last(purpose, tied, facts, new Object());
    }

    /** The same, where {@code state} is all that what follows depends on; see {@link #index(int, Object)}. */
    public Option last(String purpose, Collection<Option> tied, List<Fact> facts, Object state) {
        return pick(purpose, tied.stream().sorted(preference().reversed()).toList(), facts, state);
    }

    /** Which of so many equal alternatives, sorted by preference, is taken: for ties that are not among options. */
    public int index(int alternatives) {
        return index(alternatives, new Object());
    }

    /**
     * The same for a rule that can name the state in which it asks: a value, compared by {@code equals}, on which alone
     * the choices ahead and the committee depend. What follows a state is then looked into once, however many ways lead
     * there.
     */
    public int index(int alternatives, Object state) {
        stopIfAsked();
        if (decided || alternatives == 1) {
            return 0;
        }
        int step = widths.size();
        boolean fresh = memory.met.add(state);
        boolean scripted = step < script.size();
        widths.add(fresh || scripted ? alternatives : 1);
        return scripted ? script.get(step) : 0;
    }

    /** What no choice changes, one thing of each kind a rule: worked out once, however many ways are followed. */
    public <T> T once(Class<T> kind, Supplier<T> work) {
        Object made = memory.made.get(kind);
        if (made == null) {
            made = work.get();
            memory.made.put(kind, made);
        }
        return kind.cast(made);
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

    /** Shared by the pickers of one count. */
    static final class Memory {
        private final Set<Object> met = new HashSet<>();
        private final Map<Class<?>, Object> made = new HashMap<>();
    }

    private Option pick(String purpose, List<Option> sorted, List<Fact> facts, Object state) {
        Option chosen = sorted.get(index(sorted.size(), state));
        if (sorted.size() > 1) {
            facts.add(new Fact.TieBroken(purpose, sorted, List.of(chosen), means));
        }
        return chosen;
    }
}
