package org.sessioniv.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.client.Onlooker;
import org.sessioniv.rehearsal.script.Person;

/**
 * How long people wait for the next answer of a room when something befalls the nodes: of each person and room that it
 * concerns, from the moment of the fault, or from the sending when that is later, to the answer. Concerned is whoever
 * has a command under way then, or sends one within a second. Keeps also every ack. Guarded by its own monitor.
 */
final class Waits implements Onlooker {
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Errand, Long> underWay = new HashMap<>();
    private final Map<String, String> nodes = new HashMap<>();
    private final Map<String, Ack> acks = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What a person was told of a command. */
    record Ack(String room, long version) {}

    /** How a fault concerns somebody: not, by the room of the command, or by the node where they are. */
    enum Concern {
        NOT,
        ROOM,
        NODE
    }

    /** Whom a fault concerns, by the room of the command and the node where its sender is. */
    interface Concerns {
        Concern of(String room, String node);
    }

    private record Waiting(long since, Concern concern) {}

    private record Waited(double ms, Concern concern) {}

    private static final class Fault {
        final Blow.Kind kind;
        final long at;
        final Concerns concerns;
        final Map<String, Waiting> waiting = new HashMap<>();
        final Set<String> answered = new HashSet<>();
        final List<Waited> waited = new ArrayList<>();

        Fault(Blow.Kind kind, long at, Concerns concerns) {
            this.kind = kind;
            this.at = at;
            this.concerns = concerns;
        }

        DoubleStream ms() {
            return waited.stream().mapToDouble(Waited::ms);
        }

        /** Of those who are at another node. */
        DoubleStream msElsewhere() {
            return waited.stream().filter(one -> one.concern() == Concern.ROOM).mapToDouble(Waited::ms);
        }
    }

    /** It happens now. */
    void strikes(Blow.Kind kind, Concerns concerns) {
        strikes(kind, concerns, System.nanoTime());
    }

    synchronized void strikes(Blow.Kind kind, Concerns concerns, long now) {
        Fault fault = new Fault(kind, now, concerns);
        underWay.keySet().forEach(errand -> begin(fault, errand, now));
        faults.add(fault);
    }

    private void begin(Fault fault, Errand errand, long now) {
        String who = who(errand);
        String node = nodes.getOrDefault(errand.by().participant(), "");
        Concern concern = fault.concerns.of(errand.room(), node);
        if (!fault.answered.contains(who) && concern != Concern.NOT) {
            fault.waiting.putIfAbsent(who, new Waiting(now, concern));
        }
    }

    private static String who(Errand errand) {
        return errand.by().participant() + " in " + errand.room();
    }

    @Override
    public synchronized void sent(Errand errand, long atNanos) {
        underWay.put(errand, atNanos);
        faults.stream()
                .filter(fault -> atNanos - fault.at < WINDOW_NANOS)
                .forEach(fault -> begin(fault, errand, atNanos));
    }

    @Override
    public synchronized void answered(Errand errand, Errand.Answer answer, long atNanos) {
        underWay.remove(errand);
        if (answer.done()) {
            acks.put(errand.id(), new Ack(errand.room(), answer.version()));
        }
        if (!answer.isPassing()) {
            faults.forEach(fault -> end(fault, who(errand), atNanos));
        }
    }

    private static void end(Fault fault, String who, long atNanos) {
        Waiting began = fault.waiting.remove(who);
        if (began != null) {
            fault.answered.add(who);
            fault.waited.add(new Waited((atNanos - began.since()) / 1e6, began.concern()));
        }
    }

    @Override
    public synchronized void connected(Person person, String node, long atNanos) {
        nodes.put(person.participant(), node);
    }

    synchronized int acked() {
        return acks.size();
    }

    /** How many have come in. */
    synchronized int people() {
        return nodes.size();
    }

    /** Every ack is one command of the journal, at the version that its sender was told. */
    synchronized List<String> againstJournal(Map<String, StoredMeeting.Kept> kept) {
        List<String> found = new ArrayList<>();
        acks.forEach((id, ack) -> {
            StoredMeeting.Kept stored = kept.get(id);
            if (stored == null) {
                found.add("acked and not in the journal: " + id + " " + ack);
            } else if (!stored.stream().equals("room/" + ack.room()) || stored.version() != ack.version()) {
                found.add("acked otherwise than stored: " + id + " " + ack + ", stored as " + stored);
            }
        });
        return found;
    }

    /**
     * By kind of fault, in seconds: the wait of each person, of those among them who are at another node than the one
     * that is struck, and the shortest and the longest of each fault.
     */
    synchronized String table() {
        Map<Blow.Kind, List<Fault>> byKind = new EnumMap<>(Blow.Kind.class);
        faults.forEach(fault ->
                byKind.computeIfAbsent(fault.kind, first -> new ArrayList<>()).add(fault));
        StringBuilder text = new StringBuilder("| fault | faults | waits | s to the next ack: p50 | p99 |"
                + " at other nodes: waits | p50 | p99 | first of a fault: p50 | last of a fault: p50 | never |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        byKind.forEach((kind, all) -> {
            double[] each = all.stream().flatMapToDouble(Fault::ms).toArray();
            double[] elsewhere =
                    all.stream().flatMapToDouble(Fault::msElsewhere).toArray();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %s | %d | %s | %s | %s | %s | %d |%n",
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    all.size(),
                    each.length,
                    of(each, 50),
                    of(each, 99),
                    elsewhere.length,
                    of(elsewhere, 50),
                    of(elsewhere, 99),
                    of(ends(all, DoubleStream::min), 50),
                    of(ends(all, DoubleStream::max), 50),
                    all.stream().mapToInt(fault -> fault.waiting.size()).sum()));
        });
        return text.toString();
    }

    private static double[] ends(List<Fault> all, Function<DoubleStream, OptionalDouble> end) {
        return all.stream()
                .map(fault -> end.apply(fault.ms()))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /** By nearest rank, in seconds. */
    private static String of(double[] ms, int hundredths) {
        if (ms.length == 0) {
            return "";
        }
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        double found = sorted[Math.max(1, (int) Math.ceil(hundredths / 100.0 * sorted.length)) - 1];
        return String.format(Locale.ROOT, "%.2f", found / 1_000);
    }
}
