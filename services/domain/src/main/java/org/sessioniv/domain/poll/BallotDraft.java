package org.sessioniv.domain.poll;

import java.time.Instant;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A ballot that somebody of a delegation prepared and that nobody has cast: it is no vote, and only the delegation
 * knows of it. Whoever acts on it names it by {@code id}, so that nobody casts what they did not see.
 */
public record BallotDraft(BallotDraftId id, Ballot ballot, ParticipantId by, Instant at) {}
