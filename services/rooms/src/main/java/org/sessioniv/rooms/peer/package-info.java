/**
 * How nodes and the instances of one node reach each other: the bus of one process, and the bytes in which a message
 * goes to another one. Nothing else of ours touches the event bus. The port itself, and what is said over it, stands in
 * the package above, which knows nothing of this one.
 */
@NullMarked
package org.sessioniv.rooms.peer;

import org.jspecify.annotations.NullMarked;
