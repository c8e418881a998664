/** Ballots of a poll as they leave it to be counted by anybody, and as they come back. */
package org.sessioniv.domain.recount;
