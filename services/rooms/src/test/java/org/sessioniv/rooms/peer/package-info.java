/** The bus and what goes over it: one contract for every bus. */
@NullMarked
package org.sessioniv.rooms.peer;

import org.jspecify.annotations.NullMarked;
