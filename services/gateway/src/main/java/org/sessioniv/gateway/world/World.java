package org.sessioniv.gateway.world;

import java.time.InstantSource;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsClient;

/** What the gateway needs of the rest of the program. */
public record World(
        RoomsClient rooms,
        Directory directory,
        Identity identity,
        ReportSource reports,
        Readiness readiness,
        InstantSource clock) {}
