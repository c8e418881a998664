package org.sessioniv.domain.poll;

import java.time.Instant;

/** That a delegation voted, not what it chose: the label of the seat that did so last, and when. */
public record Vote(String by, Instant at) {}
