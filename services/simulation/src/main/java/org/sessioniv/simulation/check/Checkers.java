package org.sessioniv.simulation.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.SampleMeeting;

/** Holds what clients were told against what the journal says. Knows nothing of rooms, buses and gateways. */
public final class Checkers {
    private final Evidence evidence;
    private final History history;
    private final Seatings seatings;
    private final Documents documents;
    private final List<Finding> findings = new ArrayList<>();

    public Checkers(Evidence evidence, History history) {
        this.evidence = evidence;
        this.history = history;
        this.seatings = new Seatings(history);
        this.documents = new Documents(history);
    }

    /** Everything that was found against these properties, at the end of a run. */
    public List<Finding> check(Set<Property> properties, Instant now) {
        findings.addAll(history.findings());
        findings.addAll(history.pollsAt(now));
        checkCommands();
        checkBoards();
        findings.addAll(evidence.oddities);
        evidence.broken.forEach(thrown -> found(
                Property.NOTHING_BREAKS,
                thrown + " at " + (thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0])));
        Set<Property> wanted = properties.isEmpty() ? EnumSet.noneOf(Property.class) : EnumSet.copyOf(properties);
        return findings.stream()
                .filter(finding -> wanted.contains(finding.property()))
                .distinct()
                .toList();
    }

    private void found(Property property, String words) {
        findings.add(new Finding(property, words));
    }

    private void checkCommands() {
        Map<String, List<History.Kept>> kept = new HashMap<>();
        Set<Integer> wishes = new HashSet<>();
        history.rooms()
                .forEach((room, chain) -> chain.kept.forEach(command -> {
                    kept.computeIfAbsent(command.id(), any -> new ArrayList<>()).add(command);
                    checkAsked(room, command, wishes);
                }));
        evidence.refused.stream()
                .filter(refused -> kept.containsKey(refused.id()))
                .forEach(refused -> found(
                        Property.REFUSED_NEVER,
                        refused.id() + " was refused (" + refused.code() + ") and is in the journal"));
        evidence.done.forEach(done -> checkDone(done, kept.getOrDefault(done.id(), List.of())));
    }

    private void checkAsked(String room, History.Kept command, Set<Integer> wishes) {
        Evidence.Asked asked = evidence.asked.get(command.id());
        boolean own = command.by().equals(Standing.SYSTEM.who()) || command.version() <= preparedUpTo(room);
        if (own) {
            return;
        }
        if (asked == null
                || !asked.by().equals(command.by())
                || !asked.room().value().equals(room)) {
            found(
                    Property.NOBODY_ELSE,
                    command.id() + " of " + command.by().value() + " in " + room + " was not asked");
        } else if (!wishes.add(asked.wish())) {
            found(Property.NOBODY_ELSE, "wish " + asked.wish() + " came true twice");
        }
    }

    /** The version before the run began. */
    private long preparedUpTo(String room) {
        return prepared.getOrDefault(room, 0L);
    }

    private final Map<String, Long> prepared = new HashMap<>();

    /** What stands in the journal up to now nobody need have asked for. */
    public static Map<String, Long> ends(History history) {
        Map<String, Long> ends = new HashMap<>();
        history.rooms()
                .forEach((room, chain) -> ends.put(room, chain.state.version().count()));
        return ends;
    }

    public Checkers after(Map<String, Long> ends) {
        prepared.putAll(ends);
        return this;
    }

    private void checkDone(Evidence.Done done, List<History.Kept> kept) {
        if (kept.size() > 1) {
            found(Property.ACKED_ONCE, done.id() + " is in the journal " + kept.size() + " times");
        } else if (kept.size() == 1 && kept.get(0).version() > done.version()) {
            found(
                    Property.ACKED_ONCE,
                    done.id() + " is done at " + done.version() + " and in the journal at "
                            + kept.get(0).version());
        } else if (kept.isEmpty() && !hadNothingToDo(done)) {
            found(Property.ACKED_ONCE, done.id() + " is done at " + done.version() + " and not in the journal");
        }
    }

    /** A wish for what is already: accepted, at that very version, without an event. */
    private boolean hadNothingToDo(Evidence.Done done) {
        Evidence.Asked asked =
                Optional.ofNullable(evidence.asked.get(done.id())).orElseThrow();
        History.Chain chain = history.room(asked.room());
        Optional<RoomState> then = chain.points.stream()
                .filter(point -> point.version() == done.version())
                .map(History.Point::state)
                .findFirst();
        RoomState meeting = history.state(SampleMeeting.MEETING).orElseThrow();
        if (then.isEmpty()) {
            // Within an entry: the command came behind others of its batch, of which the state is not known here.
            return chain.kept.stream().anyMatch(kept -> kept.version() == done.version());
        }
        return Room.decide(
                        then.get(),
                        asked.command(),
                        new Occasion(
                                asked.standing(),
                                Seatings.voters(meeting, asked.room()),
                                SampleMeeting.T0,
                                "0".repeat(32)))
                .read(accepted -> accepted.events().isEmpty(), refused -> false);
    }

    private void checkBoards() {
        for (Evidence.Told told : evidence.told) {
            History.Chain chain = history.room(told.room());
            boolean place = chain.points.stream()
                    .anyMatch(point ->
                            point.version() == told.version() && point.lineage().equals(told.lineage()));
            if (!place) {
                found(Property.WHOLE_BOARD, where(told) + " is at " + told.lineage() + ", which the journal never was");
            } else {
                checkWhole(told, told.version(), Long.MAX_VALUE, Property.WHOLE_BOARD);
            }
        }
        for (Evidence.Shown shown : evidence.shown) {
            boolean own = seatings.viewers(shown.seat(), shown.room()).stream()
                    .flatMap(viewer -> viewer.audiences().stream())
                    .distinct()
                    .anyMatch(audience -> documents.had(shown.room(), audience, shown.key(), shown.document()));
            if (!own) {
                found(
                        Property.SEALED,
                        shown.seat().value() + " was sent a document that was never theirs: " + shown.key() + " of "
                                + shown.room().value());
            }
        }
        for (Evidence.LastSeen last : evidence.lastSeen) {
            Evidence.Told board = last.board();
            if (!evidence.isAway(board.seat())) {
                checkLast(last, board);
            }
        }
    }

    private void checkLast(Evidence.LastSeen last, Evidence.Told board) {
        RoomState end = history.state(board.room()).orElseThrow();
        long version = end.version().count();
        checkWhole(board, version, version, Property.FRESH_AT_END);
        if (last.revision() >= 0 && last.revision() != end.note().revision()) {
            found(
                    Property.FRESH_AT_END,
                    board.seat().value() + "'s note of " + board.room().value() + " ends at " + last.revision()
                            + " and not at " + end.note().revision());
        }
    }

    private void checkWhole(Evidence.Told told, long from, long to, Property property) {
        Optional<String> wrong = Optional.of("everything");
        for (Viewer viewer : seatings.viewers(told.seat(), told.room())) {
            wrong = documents.wrong(told.room(), viewer, told.documents(), from, to);
            if (wrong.isEmpty()) {
                return;
            }
        }
        RoomId room = told.room();
        long end = history.room(room).state.version().count();
        wrong.ifPresent(key ->
                found(property, where(told) + " at " + told.version() + " of " + end + " is old or wrong in: " + key));
    }

    private static String where(Evidence.Told told) {
        return told.seat().value() + "'s board of " + told.room().value();
    }
}
