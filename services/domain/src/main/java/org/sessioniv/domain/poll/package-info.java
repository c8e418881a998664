/**
 * Polls: a question put to delegations, opened, closed and published. While a poll is not published everybody sees how
 * many have voted and nobody sees how; a delegation sees its own ballot.
 */
package org.sessioniv.domain.poll;
