/**
 * Ballot files in and counts out, for {@code recount}: the JSON form of ballots, results as JSON and as text.
 *
 * <p>Knows nothing of meetings and stores; the counting itself is in the library.
 */
package org.sessioniv.server.recount;
