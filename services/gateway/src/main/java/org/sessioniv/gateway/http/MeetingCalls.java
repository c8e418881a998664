package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.CallCode;

/** What staff asks about a meeting: its code, who waits, links for seats. */
final class MeetingCalls {
    private final World world;
    private final Identity identity;
    private final Seats seats;
    private final Callers callers;
    private final GatewaySettings settings;

    MeetingCalls(World world, Seats seats, Callers callers, GatewaySettings settings) {
        this.world = world;
        this.identity = world.identity();
        this.seats = seats;
        this.callers = callers;
        this.settings = settings;
    }

    void mount(Calls calls) {
        calls.get("/api/meetings/:meeting/join", this::code);
        calls.post(
                "/api/meetings/:meeting/join/rotate", settings.limits().bodies().usual(), this::rotate);
        calls.get("/api/meetings/:meeting/lobby", this::lobby);
        calls.post("/api/meetings/:meeting/links", settings.limits().bodies().links(), this::links);
        calls.post(
                "/api/meetings/:meeting/links/find", settings.limits().bodies().usual(), this::found);
    }

    private Future<Void> code(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            check(caller.holdsAnywhere(Role.ORGANISER, Role.MODERATOR, Role.RAPPORTEUR, Role.PROJECTOR));
            return identity.codes().of(caller.meeting()).compose(code -> sendCode(context, code));
        });
    }

    private Future<Void> rotate(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            check(caller.holds(Role.ORGANISER, Role.MODERATOR));
            return identity.codes().rotate(caller.meeting()).compose(code -> sendCode(context, code));
        });
    }

    private Future<Void> sendCode(RoutingContext context, String code) {
        String url = settings.page("/j/" + code);
        return Answers.send(context, 200, new Api.JoinCode(code, url, QrSvg.of(url)));
    }

    private Future<Void> lobby(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            check(caller.holds(Role.ORGANISER, Role.MODERATOR));
            RoomId meeting = caller.meeting();
            Roster roster = world.directory()
                    .meeting(meeting)
                    .orElseThrow(Refusal::notFound)
                    .roster();
            List<Future<Optional<Api.Waiting>>> names = roster.lobby().values().stream()
                    .sorted(java.util.Comparator.comparing(Roster.Waiting::since))
                    .map(Roster.Waiting::entry)
                    .map(entry -> identity.names()
                            .of(meeting, entry)
                            .map(found -> found.map(name -> new Api.Waiting(entry, name))))
                    .toList();
            return Future.all(names)
                    .compose(all -> Answers.send(
                            context,
                            200,
                            names.stream().flatMap(one -> one.result().stream()).toList()));
        });
    }

    private Future<Void> links(RoutingContext context) {
        Api.LinksWanted wanted = Answers.body(context, Api.LinksWanted.class);
        return callers.inMeeting(context).compose(caller -> {
            check(caller.holds(Role.ORGANISER, Role.MODERATOR));
            if (new HashSet<>(wanted.participants()).size()
                    != wanted.participants().size()) {
                throw Refusal.malformed();
            }
            List<Participant> asked = wanted.participants().stream()
                    .map(participant -> seatFor(caller, participant))
                    .toList();
            return Future.all(asked.stream()
                            .map(seat -> linkOf(caller.meeting(), seat))
                            .toList())
                    .compose(all -> Answers.send(context, 200, all.<Api.SeatLink>list()));
        });
    }

    /** A moderator makes links for plain members only: a link for staff would hand on more than a moderator has. */
    private Participant seatFor(Seats.Seat caller, ParticipantId participant) {
        Participant seat = seats.participant(caller.meeting(), participant)
                .orElseThrow(
                        () -> new Refusal(409, CallCode.NO_SUCH_PARTICIPANT, "There is no such seat in this meeting."));
        boolean plain = seat.delegation().isPresent() && seat.appointments().isEmpty();
        check(plain || caller.holds(Role.ORGANISER));
        return seat;
    }

    private Future<Api.SeatLink> linkOf(RoomId meeting, Participant seat) {
        return identity.links().make(new SeatLinks.Seat(meeting, seat.id())).map(secret -> {
            String url = settings.page("/s#" + secret);
            return new Api.SeatLink(seat.id(), seat.label(), seat.delegation(), url, QrSvg.of(url));
        });
    }

    /** Whose card was found: nobody signs in by being told, and the card stays as good or bad as it was. */
    private Future<Void> found(RoutingContext context) {
        Api.CardFound card = Answers.body(context, Api.CardFound.class);
        return callers.inMeeting(context).compose(caller -> {
            check(caller.holds(Role.ORGANISER, Role.MODERATOR));
            return identity.links()
                    .find(card.secret())
                    .map(held -> held.map(SeatLinks.Held::seat)
                            .filter(seat -> seat.meeting().equals(caller.meeting()))
                            .flatMap(seat -> seats.participant(caller.meeting(), seat.participant()))
                            .orElseThrow(
                                    () -> new Refusal(404, CallCode.LINK_UNKNOWN, "This link opens no seat here.")))
                    .compose(seat ->
                            Answers.send(context, 200, new Api.CardSeat(seat.id(), seat.label(), seat.delegation())));
        });
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw Refusal.notAllowed();
        }
    }
}
