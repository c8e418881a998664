/**
 * Polls: a question put to delegations, opened, closed and published. While a poll is not published everybody sees how
 * many have voted and nobody sees how; a delegation sees its own ballot.
 *
 * <p>Each case of a method, a ballot and a way of deciding is a file of its own. What has to be known of every case is
 * asked by a method of the family or by its reader, so that the compiler names each place that a new case concerns.
 */
package org.sessioniv.domain.poll;
