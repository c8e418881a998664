package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;

/** What holds of where rooms run, on one node and on several: a room is never two nodes' own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class OwnershipContract {
    private static final Duration STEP = Duration.ofMillis(10);
    private static final List<RoomId> ROOMS = IntStream.range(0, 60)
            .mapToObj(number -> new RoomId("kyiv-2017/wg-" + number))
            .toList();

    /** A node as its gateways see it, which ask where a room runs, and as its rooms do, which ask if it is here. */
    public record Site(Placement placement, Residence residence) {}

    /** All nodes there are, each in touch with the others. */
    protected abstract List<Site> open();

    protected abstract void pass(Duration time);

    /** One of them is cut off from whatever they share; false where there is nothing that could be cut. */
    protected abstract boolean lose(Site site);

    /** It comes back to it. */
    protected abstract void find(Site site);

    private static List<NodeId> holders(List<Site> sites, RoomId room) {
        return sites.stream()
                .filter(site -> site.residence().holds(room))
                .map(site -> site.residence().node())
                .toList();
    }

    private static void assertAgreed(List<Site> sites) {
        for (RoomId room : ROOMS) {
            for (Site site : sites) {
                assertEquals(List.of(site.placement().ownerOf(room)), holders(sites, room), room::value);
            }
        }
    }

    private static Map<RoomId, NodeId> owners(Site by) {
        return ROOMS.stream().collect(Collectors.toMap(room -> room, by.placement()::ownerOf));
    }

    @Test
    void each_room_is_held_by_one_node_the_one_that_all_name() {
        assertAgreed(open());
    }

    @Test
    void nothing_moves_as_long_as_all_live() {
        List<Site> sites = open();
        Map<RoomId, NodeId> before = owners(sites.get(0));
        AtomicInteger told = new AtomicInteger();
        sites.forEach(site -> site.placement().onMove(told::incrementAndGet));
        pass(Duration.ofMinutes(10));
        assertEquals(before, owners(sites.get(0)));
        assertAgreed(sites);
        assertEquals(0, told.get());
    }

    @Test
    void whoever_is_alone_says_so_and_whose_rooms_move_says_that() {
        List<Site> sites = open();
        for (Site site : sites) {
            assertEquals(sites.size() == 1, site.residence().alone());
            assertEquals(sites.size() > 1, site.placement().moves());
            sites.forEach(
                    other -> assertTrue(site.residence().lives(other.residence().node())));
        }
    }

    /** By the clock of all, however the two learn of it. */
    @Test
    void rooms_of_a_lost_node_are_held_by_another_once_it_holds_them_no_more() {
        List<Site> sites = open();
        Site lost = sites.get(0);
        List<Site> others = sites.subList(1, sites.size());
        Map<RoomId, NodeId> before = owners(lost);
        AtomicInteger told = new AtomicInteger();
        others.forEach(site -> {
            site.placement().onMove(told::incrementAndGet);
            site.residence().onChange(told::incrementAndGet);
        });
        if (!lose(lost)) {
            return;
        }
        for (Duration passed = Duration.ZERO; passed.toSeconds() < 5; passed = passed.plus(STEP)) {
            pass(STEP);
            assertNeverTwo(sites);
        }
        assertAgreed(others);
        assertTrue(told.get() >= 2 * others.size(), "whoever asked is told");
        NodeId gone = lost.residence().node();
        owners(others.get(0)).forEach((room, owner) -> {
            NodeId earlier = Optional.ofNullable(before.get(room)).orElseThrow();
            assertTrue(earlier.equals(gone) ? !owner.equals(gone) : owner.equals(earlier), room::value);
        });
        ROOMS.forEach(room -> assertTrue(!lost.residence().holds(room)));
        find(lost);
        for (Duration passed = Duration.ZERO; passed.toSeconds() < 5; passed = passed.plus(STEP)) {
            pass(STEP);
        }
        assertAgreed(sites);
        assertEquals(before, owners(others.get(0)));
    }

    private static void assertNeverTwo(List<Site> sites) {
        for (RoomId room : ROOMS) {
            List<NodeId> holders = new ArrayList<>(holders(sites, room));
            assertTrue(holders.size() <= 1, () -> room.value() + " is held by " + holders);
        }
    }
}
