package org.sessioniv.rooms;

/** One gateway instance of one node. */
public record GatewayAddress(NodeId node, int instance) {}
