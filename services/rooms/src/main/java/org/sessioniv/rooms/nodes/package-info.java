/**
 * Several nodes over one store: each tells that it lives by a record there, reads the others', and from these alone
 * knows where each room runs. Nothing else in the cluster has a say in that: neither a member list nor a lock. The
 * server runs as one node so far and starts none of this.
 */
@NullMarked
package org.sessioniv.rooms.nodes;

import org.jspecify.annotations.NullMarked;
