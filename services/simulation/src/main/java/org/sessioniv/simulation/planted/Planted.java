package org.sessioniv.simulation.planted;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.sessioniv.gateway.socket.Line;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomRules;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.world.Planting;

/** One fault that is planted, and what it does in words. */
public record Planted(String name, String words, Planting planting) {
    public static final List<Planted> ALL = List.of(
            new Planted(
                    "acks-early",
                    "the journal says that an entry is stored before it is",
                    journal(PlantedJournals::acksEarly)),
            new Planted(
                    "unknown-is-done",
                    "an append of which nobody knows counts as stored",
                    journal(PlantedJournals::unknownIsDone)),
            new Planted(
                    "taken-is-done",
                    "no fence: an append that came too late counts as stored",
                    journal(PlantedJournals::takenIsDone)),
            new Planted(
                    "repeats-as-another",
                    "an append of which nobody knows is repeated as another batch",
                    journal(PlantedJournals::repeatsAsAnother)),
            new Planted("reads-old", "reads come from a copy that lags", journal(PlantedJournals::readsOld)),
            new Planted(
                    "answers-at-once",
                    "a command is acknowledged before it is decided",
                    host(PlantedHosts::answersAtOnce)),
            new Planted("refuses-for-good", "\"not now\" is said as a refusal", host(PlantedHosts::refusesForGood)),
            new Planted(
                    "counts-from-zero", "the version of an answer is one too low", host(PlantedHosts::countsFromZero)),
            new Planted(
                    "knows-nothing-again",
                    "a repeated command is taken for a new one",
                    host(PlantedHosts::knowsNothingAgain)),
            new Planted(
                    "resumes-without", "who comes back gets one document too few", host(PlantedHosts::resumesWithout)),
            new Planted("gives-old-boards", "a whole board comes from a cache", host(PlantedHosts::givesOldBoards)),
            new Planted("shows-all-to-all", "whoever watches is taken for staff", host(PlantedHosts::showsAllToAll)),
            new Planted("loses-news", "one in six pieces of news is lost within a node", bus(PlantedBuses::losesNews)),
            new Planted("loses-commits", "every other commit of a note is not told", bus(PlantedBuses::losesCommits)),
            new Planted(
                    "swaps-news", "one in three pieces of news is overtaken by the next", bus(PlantedBuses::swapsNews)),
            new Planted("loses-frames", "one in forty frames of a line is lost", line(PlantedBuses::losesFrames)),
            new Planted("doubles-frames", "every frame is written twice", line(PlantedBuses::doublesFrames)),
            new Planted(
                    "shows-delegates-all",
                    "the board of delegates is that of staff",
                    rules(PlantedRules::showsDelegatesAll)),
            new Planted("shows-old", "a document is one change behind", rules(PlantedRules::showsOld)),
            new Planted(
                    "forgets-an-event",
                    "the last of several events is not evolved",
                    rules(PlantedRules::forgetsAnEvent)),
            new Planted("ignores-the-clock", "no poll is closed by the clock", rules(PlantedRules::ignoresTheClock)),
            new Planted(
                    "closes-when-noted",
                    "a poll that closes by the clock is closed when that is noted",
                    rules(PlantedRules::closesWhenNoted)),
            new Planted(
                    "keeps-results",
                    "a result that waits for nobody is not published",
                    rules(PlantedRules::keepsResults)),
            new Planted("forgets-timers", "one in twenty-five timers never comes", timers(PlantedRules::forgetsTimers)),
            new Planted(
                    "follows-with-nothing",
                    "who missed news of another node is told that it was nothing",
                    host(PlantedNodes::followsWithNothing)),
            new Planted(
                    "follows-without-note",
                    "who missed commits of another node gets none of them",
                    host(PlantedNodes::followsWithoutNote)),
            new Planted(
                    "follows-anything",
                    "a change does not say which one it follows",
                    bus(PlantedNodes::followsAnything)),
            new Planted("tells-no-heads", "the beacon tells of nothing new", bus(PlantedNodes::tellsNoHeads)));

    /** Those that only a cluster can show. */
    static final Set<String> AMONG_NODES =
            Set.of("follows-with-nothing", "follows-without-note", "follows-anything", "tells-no-heads");

    /** Whether it can be seen where several nodes are, and nowhere else. */
    public boolean isAmongNodes() {
        return AMONG_NODES.contains(name);
    }

    /** The one of that name. */
    public static Planted named(String name) {
        return ALL.stream()
                .filter(planted -> planted.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Planting journal(UnaryOperator<Journal> instead) {
        return new Planting() {
            @Override
            public Journal journal(Journal way) {
                return instead.apply(way);
            }
        };
    }

    private static Planting host(ThroughHost.Instead instead) {
        return bus(bus -> ThroughHost.on(bus, instead));
    }

    private static Planting bus(UnaryOperator<PeerBus> instead) {
        return new Planting() {
            @Override
            public PeerBus bus(PeerBus bus) {
                return instead.apply(bus);
            }
        };
    }

    private static Planting line(UnaryOperator<Line> instead) {
        return new Planting() {
            @Override
            public Line line(Line line) {
                return instead.apply(line);
            }
        };
    }

    private static Planting rules(Supplier<RoomRules> instead) {
        return new Planting() {
            @Override
            public RoomRules rules() {
                return instead.get();
            }
        };
    }

    private static Planting timers(UnaryOperator<Timers> instead) {
        return new Planting() {
            @Override
            public Timers timers(Timers timers) {
                return instead.apply(timers);
            }
        };
    }
}
