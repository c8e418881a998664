package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.Optional;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.logos.LogoImage;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.rooms.Directory;

/**
 * Meetings' logos: an organiser gives a file, and once the meeting's look names it, anybody may see it, as those do who
 * have not joined yet. Its address never stands for another picture.
 */
final class LogoCalls {
    /** A picture stands for itself: whatever it holds besides pixels can do nothing, even when it is opened alone. */
    static final String CONTENT_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final World world;
    private final Callers callers;

    LogoCalls(World world, Callers callers) {
        this.world = world;
        this.callers = callers;
    }

    void mount(Calls calls, long maxBody) {
        calls.post("/api/meetings/:meeting/logos", maxBody, this::keep);
        calls.get("/api/meetings/:meeting/logos/:hash", this::show);
    }

    private Future<Void> keep(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            if (!caller.holds(Role.ORGANISER)) {
                throw Refusal.notAllowed();
            }
            byte[] file = bytesOf(Answers.body(context, Api.LogoFile.class));
            return context.vertx()
                    .executeBlocking(() -> LogoImage.look(file), false)
                    .compose(looked -> keep(context, caller, file, looked));
        });
    }

    private Future<Void> keep(RoutingContext context, Seats.Seat caller, byte[] file, LogoImage.Looked looked) {
        looked.fault().ifPresent(fault -> {
            throw refusal(fault);
        });
        return world.logos()
                .keep(caller.meeting(), file, shown(caller.meeting()))
                .compose(kept -> Answers.send(
                        context, 200, new MeetingLook.Logo(Logos.hash(file), looked.width(), looked.height())));
    }

    private Optional<MeetingLook.Logo> shown(RoomId meeting) {
        return world.directory().meeting(meeting).map(Directory.Meeting::look).flatMap(MeetingLook::logo);
    }

    private static byte[] bytesOf(Api.LogoFile given) {
        try {
            return Base64.getDecoder().decode(given.content());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.malformed();
        }
    }

    private static Refusal refusal(LogoImage.Fault fault) {
        return switch (fault) {
            case TOO_MANY_BYTES ->
                new Refusal(413, CallCode.LOGO_BYTES, "A logo's file has at most " + LogoImage.MAX_BYTES + " bytes.");
            case NO_PICTURE -> new Refusal(400, CallCode.LOGO_UNREADABLE, "A logo is a whole picture, PNG or JPEG.");
            case WRONG_SIZE ->
                new Refusal(
                        400,
                        CallCode.LOGO_SIZE,
                        "A logo has " + MeetingLook.Logo.LEAST + " to " + MeetingLook.Logo.MOST + " pixels a side.");
        };
    }

    private Future<Void> show(RoutingContext context) {
        String hash = context.pathParam("hash");
        RoomId meeting = Callers.meetingOf(context);
        if (shown(meeting).filter(logo -> logo.hash().equals(hash)).isEmpty()) {
            throw Refusal.notFound();
        }
        return world.logos().find(meeting, hash).compose(found -> {
            byte[] file = found.orElseThrow(Refusal::notFound);
            LogoImage.Format format = LogoImage.Format.of(file).orElseThrow(Refusal::notFound);
            return Answers.begin(context, 200)
                    .putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                    .putHeader("Content-Security-Policy", CONTENT_POLICY)
                    .end(Buffer.buffer(file));
        });
    }
}
