/**
 * What a room's history costs: a command and a start as the history grows, and bytes of journal for a keystroke. Each
 * measurement is one class with a {@code main}, bounded in count, on a temporary store that it removes.
 */
@NullMarked
package org.sessioniv.bench.rooms;

import org.jspecify.annotations.NullMarked;
