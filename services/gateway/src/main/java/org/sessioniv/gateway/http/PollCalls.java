package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.PollSource;
import org.sessioniv.gateway.wire.CallCode;

/**
 * Published polls as downloads, for everybody who has a seat in the meeting: they all see the result. Who voted stands
 * in them for organisers, and for all where the poll lets all know.
 */
final class PollCalls {
    private final PollSource polls;
    private final Callers callers;

    PollCalls(PollSource polls, Callers callers) {
        this.polls = polls;
        this.callers = callers;
    }

    void mount(Calls calls) {
        calls.get("/api/meetings/:meeting/polls/:poll", this::poll);
    }

    private Future<Void> poll(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            RoomId room = room(context, caller.meeting());
            PollId poll = id(context);
            return polls.poll(room, poll, format(context), caller.holds(Role.ORGANISER))
                    .recover(cause -> Future.failedFuture(
                            cause instanceof PollSource.Withheld withheld ? refusal(withheld.reason()) : cause))
                    .compose(file -> Answers.download(context, file));
        });
    }

    /** The room that is named, which must be of this meeting; the meeting's own where none is. */
    private static RoomId room(RoutingContext context, RoomId meeting) {
        @Nullable String named = context.request().getParam("room");
        if (named == null) {
            return meeting;
        }
        try {
            RoomId room = new RoomId(named);
            if (room.meeting().equals(meeting)) {
                return room;
            }
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
        throw Refusal.notFound();
    }

    private static PollId id(RoutingContext context) {
        try {
            return new PollId(context.pathParam("poll"));
        } catch (IllegalArgumentException noId) {
            throw refusal(PollSource.Reason.NO_SUCH_POLL);
        }
    }

    private static PollSource.Format format(RoutingContext context) {
        return Arrays.stream(PollSource.Format.values())
                .filter(known -> known.word().equals(context.request().getParam("format")))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, CallCode.FORMAT_UNKNOWN, "A poll is json or preflib."));
    }

    private static Refusal refusal(PollSource.Reason why) {
        return switch (why) {
            case NO_SUCH_POLL -> new Refusal(404, CallCode.NO_SUCH_POLL, "There is no such poll in this room.");
            case NOT_PUBLISHED ->
                new Refusal(
                        409, CallCode.POLL_NOT_PUBLISHED, "Nobody sees the ballots before the result is published.");
        };
    }
}
