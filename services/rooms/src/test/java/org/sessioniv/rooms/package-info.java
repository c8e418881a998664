/** Rooms on a real event loop, over the in-memory journal and over journals that fail. */
@NullMarked
package org.sessioniv.rooms;

import org.jspecify.annotations.NullMarked;
