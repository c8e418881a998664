package org.sessioniv.gateway.ports;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomsClient;

/**
 * What the gateway needs of the rest of the program; {@code metrics} is what the program has measured, in the
 * text form of Prometheus.
 */
public record World(
        RoomsClient rooms,
        PeerBus bus,
        Directory directory,
        MeetingFollower follower,
        Serving serving,
        Identity identity,
        Logos logos,
        ReportSource reports,
        PollSource polls,
        PlaceSource places,
        Readiness readiness,
        Nodes nodes,
        InstantSource clock,
        Supplier<String> metrics) {}
