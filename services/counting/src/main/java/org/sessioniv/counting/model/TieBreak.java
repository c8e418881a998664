package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do where the ballots do not decide; fixed before voting and written into the result. */
public sealed interface TieBreak {
    TieBreak ALL = new All();

    /** As stored and shown: {@code all}, {@code order} or {@code lot}. */
    String name();

    /** The options of a count from most to least preferred in ties, or nothing where ties stay open. */
    Optional<List<Option>> order(List<Option> options);

    /** Calls the one method of the reader that is meant for this way. */
    <R> R read(Reader<R> reader);

    /** Whoever tells how ties are broken says it of each way. */
    interface Reader<R> {
        R all();

        R order(Order order);

        R lot(Lot lot);
    }

    /** Decide nothing; report the tied options and every committee that is possible. */
    record All() implements TieBreak {
        @Override
        public String name() {
            return "all";
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.all();
        }

        @Override
        public Optional<List<Option>> order(List<Option> options) {
            return Optional.empty();
        }
    }

    /** The chair's order given beforehand: who stands earlier is elected first and excluded last. */
    record Order(List<Option> preferred) implements TieBreak {
        public Order {
            preferred = Fault.distinct(preferred);
        }

        @Override
        public String name() {
            return "order";
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.order(this);
        }

        @Override
        public Optional<List<Option>> order(List<Option> options) {
            if (!preferred.containsAll(options)) {
                List<Option> missing = new ArrayList<>(options);
                missing.removeAll(preferred);
                throw new IllegalArgumentException("the order for ties leaves out "
                        + String.join(", ", missing.stream().map(Option::id).toList()));
            }
            return Optional.of(preferred.stream().filter(options::contains).toList());
        }
    }

    /**
     * A lot that anyone can draw again. For each option take SHA-256 of the UTF-8 text {@code seed + "\n" + id}; sort
     * the options by that digest, read as an unsigned number, smallest first; use as an order given beforehand.
     */
    record Lot(String seed) implements TieBreak {
        public Lot {
            LineOfText.fault(seed).ifPresent(fault -> {
                throw new IllegalArgumentException("the seed of a lot " + fault);
            });
        }

        @Override
        public String name() {
            return "lot";
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.lot(this);
        }

        @Override
        public Optional<List<Option>> order(List<Option> options) {
            Map<Option, String> lots = new HashMap<>();
            options.forEach(option -> lots.put(option, digest(option)));
            return Optional.of(options.stream()
                    .sorted(Comparator.<Option, String>comparing(lots::get).thenComparing(Comparator.naturalOrder()))
                    .toList());
        }

        /** The digest that the option drew, in 64 hexadecimal digits, for publishing beside the result. */
        public String digest(Option option) {
            return Sha256.hexadecimal(seed + "\n" + option.id());
        }
    }
}
