package org.sessioniv.rooms;

/** One running server program. */
public record NodeId(String value) {}
