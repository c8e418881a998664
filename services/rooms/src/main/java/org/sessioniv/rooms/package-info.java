/**
 * The single writer of each room: takes commands in order, decides, appends, and only when the append is durable
 * answers and tells the viewers. Where a room runs is Placement's word; whether a write is valid is the journal's.
 */
@NullMarked
package org.sessioniv.rooms;

import org.jspecify.annotations.NullMarked;
