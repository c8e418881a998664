package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.gateway.ports.ReportSource.Wanted;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.wire.CallCode;

/** The report of a meeting, of what was chosen to be in it: as a file, or to be looked at beside the choices. */
final class ReportCalls {
    /**
     * That of a report that is looked at: it has its own style and pictures, runs and fetches nothing, and stands in
     * pages of this origin only, which may see how far it is scrolled.
     */
    static final String PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "sandbox allow-same-origin; frame-ancestors 'self'";

    /** That of a report for which no other is asked for. */
    private static final String USUAL_LANGUAGE = "en";

    private static final String USUAL_ATTRIBUTION = "seat";
    private static final String PREVIEWED = "html";

    private final World world;
    private final Callers callers;

    ReportCalls(World world, Callers callers) {
        this.world = world;
        this.callers = callers;
    }

    void mount(Calls calls) {
        calls.get("/api/meetings/:meeting/report", this::file);
        calls.get("/api/meetings/:meeting/report/preview", this::preview);
    }

    private Future<Void> file(RoutingContext context) {
        return made(context, asked(context, "format").orElse("")).compose(file -> Answers.download(context, file));
    }

    private Future<Void> preview(RoutingContext context) {
        return made(context, PREVIEWED)
                .compose(file -> Answers.begin(context, 200)
                        .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                        .putHeader("Content-Security-Policy", PREVIEW_POLICY)
                        .end(file.content()));
    }

    private Future<ReportSource.ReportFile> made(RoutingContext context, String format) {
        return callers.inMeeting(context).compose(caller -> {
            if (!caller.holdsAnywhere(Role.ORGANISER, Role.MODERATOR, Role.RAPPORTEUR)) {
                throw Refusal.notAllowed();
            }
            ReportSource reports = world.reports();
            String language = asked(context, "language").orElse(USUAL_LANGUAGE);
            String attribution = asked(context, "attribution").orElse(USUAL_ATTRIBUTION);
            List<String> parts = asked(context, "parts")
                    .map(words -> List.of(words.split(",", -1)))
                    .orElse(reports.parts());
            known(format, reports.formats(), CallCode.FORMAT_UNKNOWN, "A report is one of ");
            known(language, reports.languages(), CallCode.LANGUAGE_UNKNOWN, "A report is in one of ");
            known(
                    attribution,
                    reports.attributions(),
                    CallCode.CHOICE_UNKNOWN,
                    "What is told is attributed by one of ");
            parts.forEach(part -> known(part, reports.parts(), CallCode.CHOICE_UNKNOWN, "A report has some of "));
            Optional<RoomId> room = asked(context, "room").map(name -> room(caller.meeting(), name));
            return reports.report(caller.meeting(), new Wanted(format, language, room, parts, attribution));
        });
    }

    private static Optional<String> asked(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getParam(name));
    }

    private static void known(String word, List<String> words, CallCode otherwise, String says) {
        if (!words.contains(word)) {
            throw new Refusal(400, otherwise, says + String.join(", ", words) + ".");
        }
    }

    /** The room of that name below the meeting's own, in which people sit. */
    private RoomId room(RoomId meeting, String name) {
        RoomId room;
        try {
            room = meeting.below(name);
        } catch (IllegalArgumentException noName) {
            throw noRoom();
        }
        return world.directory()
                .meeting(meeting)
                .flatMap(known -> known.groups().find(room))
                .map(found -> room)
                .orElseThrow(ReportCalls::noRoom);
    }

    private static Refusal noRoom() {
        return new Refusal(400, CallCode.CHOICE_UNKNOWN, "There is no such room in this meeting.");
    }
}
