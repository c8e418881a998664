package org.sessioniv.notesteps;

/** A typed no: a stable code and a sentence for the log of whoever has to find out what the sender did. */
public record Refusal(RefusalCode code, String detail) {}
