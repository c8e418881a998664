package org.sessioniv.rooms;

/** What a room tells the gateways that watch it. */
public sealed interface RoomNews extends GatewayNews permits BoardChange, NoteChange, RoomHeads {}
