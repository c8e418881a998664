package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.codec.BatchCodec;

/** A directory that follows rooms which run elsewhere: as far as it must, reading what it has not read, once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingFollowerTest {
    private static final RoomId BROKEN = new RoomId("broken");

    private final InMemoryJournal store = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(store);
    private final Directory directory = new Directory();
    private final MeetingFollower follower = new MeetingFollower(journal, directory);
    private final History elsewhere = History.ofMeeting(store, 7);

    private Version played(int wishes) {
        elsewhere.play(wishes);
        return elsewhere.state().version();
    }

    private void assertKnownAsWritten() {
        var known = directory.meeting(MEETING).orElseThrow();
        assertEquals(elsewhere.state().version(), known.version());
        assertEquals(elsewhere.state().roster(), known.roster());
        assertEquals(elsewhere.state().groups(), known.groups());
    }

    private long entriesFrom(Version version) {
        return store.read(RoomReader.streamOf(MEETING), version.count(), 1_000)
                .result()
                .size();
    }

    @Test
    void a_meeting_that_nobody_here_knew_is_found_and_a_known_one_is_not_asked_for() {
        Version entered = played(1);
        await(follower.followNew());
        assertEquals(entered, directory.version(MEETING));
        played(3);
        await(follower.followNew());
        assertEquals(entered, directory.version(MEETING));
    }

    @Test
    void it_knows_what_was_written_elsewhere_and_what_is_written_behind_that() {
        await(follower.follow(MEETING, played(50)));
        assertKnownAsWritten();
        await(follower.follow(MEETING, played(50)));
        assertKnownAsWritten();
    }

    @Test
    void it_reads_on_where_it_stopped() {
        Version first = played(200);
        await(follower.follow(MEETING, first));
        long before = journal.entriesRead();
        Version second = played(20);
        await(follower.follow(MEETING, second));
        assertEquals(entriesFrom(first), journal.entriesRead() - before);
    }

    @Test
    void it_reads_nothing_when_the_directory_is_that_far() {
        Version far = played(20);
        directory.renew(elsewhere.state());
        journal.failReads(true);
        await(follower.follow(MEETING, far));
        assertTrue(follower.follow(MEETING, far.plus(1)).failed());
    }

    @Test
    void those_who_come_at_once_share_one_reading() {
        Version far = played(50);
        journal.holdReads();
        List<Future<Void>> all = new ArrayList<>();
        for (int caller = 0; caller < 5; caller++) {
            all.add(follower.follow(MEETING, far));
        }
        assertFalse(all.get(4).isComplete());
        journal.releaseReads();
        all.forEach(RoomsFixture::await);
        assertEquals(entriesFrom(Version.ZERO), journal.entriesRead());
    }

    @Test
    void who_comes_too_late_for_the_reading_under_way_is_served_by_the_next() {
        Version first = played(20);
        List<Future<Void>> later = new ArrayList<>();
        journal.behindNextHead(() -> later.add(follower.follow(MEETING, played(20))));
        await(follower.follow(MEETING, first));
        await(later.get(0));
        assertKnownAsWritten();
    }

    @Test
    void it_fails_when_the_journal_ends_before_and_knows_what_there_is() {
        Version far = played(20);
        Future<Void> following = follower.follow(MEETING, far.plus(1));
        assertInstanceOf(NotThatFar.class, following.cause());
        assertKnownAsWritten();
        await(follower.follow(MEETING, played(20)));
        assertKnownAsWritten();
    }

    @Test
    void it_fails_when_the_journal_cannot_be_read_and_follows_when_it_can_again() {
        await(follower.follow(MEETING, played(20)));
        Version far = played(20);
        journal.failReads(true);
        assertTrue(follower.follow(MEETING, far).failed());
        journal.failReads(false);
        await(follower.follow(MEETING, far));
        assertKnownAsWritten();
    }

    @Test
    void at_the_start_it_knows_all_meetings_and_one_that_is_broken_stops_no_other() {
        played(20);
        Body junk = Body.utf8("no batch");
        Entry broken = new Entry(
                RoomReader.streamOf(BROKEN),
                0,
                1,
                0,
                BatchId.random(new Random(1)),
                EntryHash.START,
                SampleMeeting.T0,
                junk);
        await(store.append(broken));
        await(follower.followAll());
        assertKnownAsWritten();
        assertFalse(directory.exists(BROKEN));
        assertInstanceOf(
                BatchCodec.UnreadableEntry.class,
                follower.follow(BROKEN, new Version(1)).cause());
    }

    @Test
    void following_all_reads_what_was_written_since_and_fails_without_the_store() {
        await(follower.followAll());
        played(20);
        journal.failReads(true);
        assertTrue(follower.followAll().failed());
        journal.failReads(false);
        await(follower.followAll());
        assertKnownAsWritten();
    }

    @Test
    void each_is_answered_on_its_own_loop() {
        Vertx vertx = Vertx.vertx();
        try {
            Version far = played(20);
            journal.holdReads();
            List<Promise<Boolean>> own = List.of(Promise.promise(), Promise.promise());
            for (Promise<Boolean> mine : own) {
                Context loop = vertx.getOrCreateContext();
                Promise<Void> asked = Promise.promise();
                loop.runOnContext(now -> {
                    follower.follow(MEETING, far)
                            .onComplete(done -> mine.complete(done.succeeded() && Vertx.currentContext() == loop));
                    asked.complete();
                });
                await(asked.future());
            }
            journal.releaseReads();
            own.forEach(mine -> assertTrue(await(mine.future())));
        } finally {
            await(vertx.close());
        }
    }
}
