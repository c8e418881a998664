package org.sessioniv.rooms;

/** What must be in force at every gateway before whoever caused it is answered. */
public sealed interface Announcement extends GatewayNews permits SignInEnded, LinkReplaced, MeetingChanged {}
