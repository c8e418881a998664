/**
 * What a client holds of a room: the copy of a board that changes are folded into, and the text of a note.
 */
@NullMarked
package org.sessioniv.rehearsal.board;

import org.jspecify.annotations.NullMarked;
