package org.sessioniv.domain.placing;

import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/** Where a delegation is to work, and why there. */
public record Place(DelegationId delegation, RoomId room, Reason reason) {}
