package org.sessioniv.rooms;

/** What a room tells the gateways that watch it. */
public sealed interface GatewayNews permits BoardChange, NoteChange {}
