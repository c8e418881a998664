package org.sessioniv.rooms;

/** What the gateways of all nodes are shown and nobody keeps: it may be lost, and nobody asks for it again. */
public sealed interface Shown extends GatewayNews permits CursorShown, SeatsShown {}
