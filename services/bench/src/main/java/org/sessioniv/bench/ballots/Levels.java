package org.sessioniv.bench.ballots;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.sessioniv.bench.Await;
import org.sessioniv.bench.MeetingHost;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.rooms.Answer;

/** Ballots made durable for a while, at two levels: the store alone with ready entries, and a room. */
final class Levels {
    private static final List<AnswerBallot> BALLOTS = Arrays.stream(org.sessioniv.domain.poll.Answer.values())
            .map(AnswerBallot::new)
            .toList();

    /** That a delegation voted, and what it chose. */
    private static final int FACTS_OF_A_BALLOT = 2;

    private Levels() {}

    /**
     * The store's own pace: entries of so many ballots each on one stream, encoded beforehand, the next one when the
     * one before is durable. Answers how many ballots were.
     */
    static long store(Journal journal, int ballots, double seconds) throws Exception {
        StreamId stream = new StreamId("bench/" + MeetingHost.token());
        Body body = Body.of(new BatchCodec().write(batch(ballots)));
        Promise<Long> end = Promise.promise();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        append(journal, new Work(stream, ballots, body, until, end), Head.NONE, 0);
        return Await.of(end.future());
    }

    private record Work(StreamId stream, int ballots, Body body, long until, Promise<Long> end) {}

    private static void append(Journal journal, Work work, Head head, long done) {
        Entry entry = new Entry(
                work.stream(),
                head.version(),
                work.ballots() * FACTS_OF_A_BALLOT,
                0,
                new BatchId(MeetingHost.token()),
                head.hash(),
                Instant.ofEpochMilli(head.version()),
                work.body());
        journal.append(entry).onFailure(work.end()::fail).onSuccess(appended -> {
            long now = done + work.ballots();
            if (appended != Appended.DONE) {
                work.end().fail("an entry was not appended: " + appended);
            } else if (System.nanoTime() < work.until()) {
                append(journal, work, entry.head(), now);
            } else {
                work.end().complete(now);
            }
        });
    }

    private static Batch batch(int ballots) {
        List<Batch.Accepted> commands = new ArrayList<>();
        for (int i = 1; i <= ballots; i++) {
            PollId poll = new PollId("poll-" + MeetingHost.token());
            DelegationId delegation = MeetingHost.delegation(i);
            List<RoomEvent> facts = List.of(
                    new CastBallot.Voted(poll, delegation, "D" + i + " 1", Instant.EPOCH),
                    new CastBallot.BallotPut(poll, delegation, BALLOTS.get(i % 3)));
            String fingerprint = MeetingHost.token() + MeetingHost.token();
            commands.add(new Batch.Accepted(MeetingHost.token(), fingerprint, MeetingHost.seat(i), facts));
        }
        return new Batch(commands);
    }

    /** A room's pace, with so many ballots on their way at any time. Answers how many were acked. */
    static long room(MeetingHost meeting, PollId poll, int delegations, int onTheirWay, double seconds)
            throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        AtomicLong acked = new AtomicLong();
        AtomicInteger running = new AtomicInteger(onTheirWay);
        Promise<Long> end = Promise.promise();
        IntFunction<Future<Answer>> cast = number -> meeting.submit(
                MeetingHost.PLENARY,
                MeetingHost.seat(1 + number % delegations),
                new CastBallot.Cast(poll, BALLOTS.get(number % 3)));
        for (int i = 0; i < onTheirWay; i++) {
            again(i, cast, until, acked, () -> {
                if (running.decrementAndGet() == 0) {
                    end.complete(acked.get());
                }
            });
        }
        return Await.of(end.future());
    }

    private static void again(
            int number, IntFunction<Future<Answer>> cast, long until, AtomicLong acked, Runnable over) {
        cast.apply(number).onSuccess(answer -> {
            if (answer instanceof Answer.Done) {
                acked.incrementAndGet();
            }
            if (System.nanoTime() < until) {
                again(number, cast, until, acked, over);
            } else {
                over.run();
            }
        });
    }
}
