/** Durable ballots a second: through the store alone, through a room, and through the whole wire. */
@NullMarked
package org.sessioniv.bench.ballots;

import org.jspecify.annotations.NullMarked;
