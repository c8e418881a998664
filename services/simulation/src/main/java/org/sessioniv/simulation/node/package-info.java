/**
 * Nodes as they run in the simulation: the real rooms and gateway of each life, and between them a store, a network and
 * lines that can fail. Nothing here judges.
 */
@NullMarked
package org.sessioniv.simulation.node;

import org.jspecify.annotations.NullMarked;
