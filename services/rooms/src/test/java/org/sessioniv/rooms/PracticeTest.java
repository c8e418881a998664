package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.InMemoryJournal;

/** What a node reads before it joins, so that the first room that it takes over is not the first that it reads. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PracticeTest {
    private final InMemoryJournal store = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(store);

    private long written(RoomId room, int commits) {
        History history = History.ofSitting(store, room, 7);
        history.write(commits);
        return entries(room);
    }

    private long entries(RoomId room) {
        return await(store.read(RoomReader.streamOf(room), 0, 1_000)).size();
    }

    private static RoomId group(int number) {
        return new RoomId(MEETING.value() + "/wg-" + number);
    }

    @Test
    void the_three_longest_rooms_are_read_and_no_other() {
        History.ofMeeting(store, 7).play(1);
        long longest = written(group(1), 400) + written(group(3), 300) + written(PLENARY, 350);
        written(group(2), 30);
        written(group(4), 20);

        await(Practice.read(journal));

        assertEquals(longest, journal.entriesRead());
    }

    @Test
    void a_room_that_cannot_be_read_is_passed_over() {
        RoomId broken = group(9);
        long whole = written(PLENARY, 100);
        await(store.append(new Entry(
                RoomReader.streamOf(broken),
                0,
                1_000_000,
                0,
                BatchId.random(new Random(1)),
                EntryHash.START,
                SampleMeeting.T0,
                Body.utf8("no batch"))));

        await(Practice.read(journal));

        assertEquals(whole, journal.entriesRead() - entries(broken));
    }

    @Test
    void nothing_rests_on_it() {
        assertTrue(Practice.read(journal).succeeded(), "there is no room");
        written(PLENARY, 10);
        journal.failReads(true);
        assertTrue(Practice.read(journal).succeeded());
        journal.failHeads(true);
        assertTrue(Practice.read(journal).succeeded());
    }
}
