/**
 * Several nodes over one store: each tells that it lives by a record there, reads the others', and from these alone
 * knows where each room runs. What must be in force everywhere before somebody is answered is a record there too.
 * Nothing else in the cluster has a say in either: no member list, no lock, no message. The server runs as one node so
 * far and starts none of this.
 */
@NullMarked
package org.sessioniv.rooms.nodes;

import org.jspecify.annotations.NullMarked;
